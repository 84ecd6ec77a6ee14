import type { InfluencerProfile, User } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Section } from "../../ui/Card.tsx";
import { KitForm } from "./KitForm.tsx";
import { KitLink } from "./KitLink.tsx";
import { PastWork } from "./PastWork.tsx";

/** What only its owner sees on a profile: the public media kit, and the work that it can show. */
export default function OwnKit(props: { user: User }): JSX.Element {
  const kit = () => (props.user.profile as InfluencerProfile).kit;
  return (
    <div data-print="hide">
      <Section
        title={t("Your media kit")}
        help={t("This profile as a page of its own, for brands that have no account here.")}
        actions={
          <Badge tone={kit() ? "good" : "neutral"}>{kit() ? t("Public") : t("Not public")}</Badge>
        }
      >
        <div class="grid max-w-170 gap-5">
          <Show when={kit()}>
            <KitLink username={props.user.username} />
          </Show>
          <KitForm kit={kit()} />
        </div>
      </Section>
      <PastWork />
    </div>
  );
}
