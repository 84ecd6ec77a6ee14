import type { Role } from "@tandem/contract";
import { type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { createPreferences } from "../account.data.ts";

const LookChoices = lazy(() => import("../components/LookChoices.tsx"));
const PreferencesForm = lazy(() => import("../components/PreferencesForm.tsx"));
const ProfileForm = lazy(() => import("../components/ProfileForm.tsx"));
const Safety = lazy(() => import("../components/Safety.tsx"));
const YourData = lazy(() => import("../components/YourData.tsx"));

const tabs = [
  { value: "profile", label: t("Profile"), title: t("Settings: profile") },
  {
    value: "safety",
    label: t("Password and sessions"),
    title: t("Settings: password and sessions"),
  },
  { value: "notifications", label: t("Notifications"), title: t("Settings: notifications") },
  { value: "look", label: t("Language and look"), title: t("Settings: language and look") },
  { value: "data", label: t("Your data"), title: t("Settings: your data") },
];

/** One's own account: profile, safety, how one is told of things, and what is kept of it. */
export default function Settings(): JSX.Element {
  const address = createAddress<"tab">();
  const tab = () => tabs.find((each) => each.value === address.get("tab")) ?? tabs[0];
  createTitle(() => tab()?.title);
  return (
    <Show when={user()}>
      {(who) => (
        <div class="max-w-180">
          <PageHeader
            title={t("Settings")}
            badges={
              <Badge tone={who().emailVerified ? "good" : "warn"}>
                {who().emailVerified ? t("E-mail confirmed") : t("E-mail not confirmed")}
              </Badge>
            }
            sub={<bdi dir="ltr">{`@${who().username} · ${who().email}`}</bdi>}
            actions={
              <Show when={who().role === "influencer"}>
                <LinkButton href="/profile">{t("See your profile")}</LinkButton>
              </Show>
            }
          />
          <Tabs
            label={t("Settings")}
            tabs={tabs}
            value={tab()?.value ?? "profile"}
            onChange={(value) => address.set({ tab: value === "profile" ? "" : value })}
          >
            <Suspense fallback={<SkeletonRows rows={5} />}>
              <Switch fallback={<ProfileForm user={who()} />}>
                <Match when={tab()?.value === "safety"}>
                  <Safety user={who()} />
                </Match>
                <Match when={tab()?.value === "notifications"}>
                  <Told role={who().role} />
                </Match>
                <Match when={tab()?.value === "look"}>
                  <LookChoices />
                </Match>
                <Match when={tab()?.value === "data"}>
                  <YourData user={who()} />
                </Match>
              </Switch>
            </Suspense>
          </Tabs>
        </div>
      )}
    </Show>
  );
}

function Told(props: { role: Role }): JSX.Element {
  const preferences = createPreferences();
  return (
    <Switch fallback={<SkeletonRows rows={3} />}>
      <Match when={preferences.data()}>
        {(known) => <PreferencesForm preferences={known()} role={props.role} />}
      </Match>
      <Match when={preferences.error()}>
        {(error) => (
          <ErrorState
            title={t("Your preferences could not be loaded")}
            error={error()}
            retry={preferences.refetch}
          />
        )}
      </Match>
    </Switch>
  );
}
