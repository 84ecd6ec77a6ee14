import ListChecks from "lucide-solid/icons/list-checks";
import { type JSX, Show } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import SearchPanel from "./search-panel.tsx";

/** Find influencers, whatever the campaign. */
export default function FindInfluencers(): JSX.Element {
  createTitle(() => t("Find influencers"));
  return (
    <>
      <PageHeader
        title={t("Find influencers")}
        sub={t("By what they make, how far they reach and what they ask.")}
        actions={
          <Show when={user()?.role === "sponsor"}>
            <LinkButton href="/shortlists" icon={ListChecks}>
              {t("Shortlists")}
            </LinkButton>
          </Show>
        }
      />
      <SearchPanel />
    </>
  );
}
