import type { User } from "@tandem/contract";
import { type JSX, Match, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Section } from "../../ui/Card.tsx";
import { Checkbox } from "../../ui/form/Checkbox.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { createProfileChange } from "../account.data.ts";
import { changeOf, profileSchemas, valuesOf } from "../profile-form.ts";
import { zoneChoices } from "../zones.ts";
import InfluencerFields from "./InfluencerFields.tsx";
import PlatformsField from "./PlatformsField.tsx";
import PriceFields from "./PriceFields.tsx";
import SponsorFields from "./SponsorFields.tsx";

/** One's own profile, whatever the role. */
export default function ProfileForm(props: { user: User }): JSX.Element {
  const { role } = props.user;
  const change = createProfileChange();
  const form = createForm({
    schema: profileSchemas[role],
    initial: valuesOf(props.user),
    submit: ({ profile }) => change.run(changeOf(role, profile)),
    done: (next) => {
      form.reset(valuesOf(next));
      toast({ text: t("Your profile is saved."), tone: "good" });
    },
  });
  const currency = () => String(form.value("profile.currency") || "USD");
  return (
    <Form form={form} label={t("Profile")} submitLabel={t("Save profile")}>
      <Switch fallback={<TextField name="profile.name" label={t("Name")} autocomplete="name" />}>
        <Match when={role === "sponsor"}>
          <SponsorFields currency={currency()} />
        </Match>
        <Match when={role === "influencer"}>
          <Checkbox
            name="profile.available"
            label={t("I take requests now")}
            help={t(
              "Off, sponsors still find you but cannot make new offers. Running threads go on.",
            )}
          />
          <InfluencerFields />
          <PriceFields currency={currency()} />
          <Section
            title={t("Platforms")}
            help={t("Figures you change here stand as declared by yourself.")}
          >
            <PlatformsField name="profile.platforms" />
          </Section>
        </Match>
      </Switch>
      <Select
        name="profile.timeZone"
        label={t("Time zone")}
        options={zoneChoices(props.user.profile.timeZone)}
        help={t("Reminders come at nine in the morning there, and days end at midnight there.")}
      />
    </Form>
  );
}
