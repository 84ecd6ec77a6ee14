import type { Campaign } from "@tandem/contract";
import { type JSX, lazy, Match, Show, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Notice } from "../../ui/States.tsx";

const CampaignEdit = lazy(() => import("../components/CampaignEdit.tsx"));

/** The fields of a campaign, as far as its state lets them change. */
export default function SettingsTab(props: { campaign: Campaign }): JSX.Element {
  const status = () => props.campaign.status;
  return (
    <Switch>
      <Match when={status() === "ended" || status() === "archived"}>
        <Notice>
          {t(
            "A campaign that is {status, select, archived {archived} other {ended}} cannot be changed any more.",
            { status: status() },
          )}
        </Notice>
      </Match>
      <Match when={props.campaign.flag}>
        <Notice tone="bad">{t("A frozen campaign cannot be changed.")}</Notice>
      </Match>
      <Match when={true}>
        <Show when={status()} keyed>
          <CampaignEdit campaign={props.campaign} />
        </Show>
      </Match>
    </Switch>
  );
}
