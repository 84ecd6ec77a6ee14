import type { Campaign } from "@tandem/contract";
import Inbox from "lucide-solid/icons/inbox";
import { type JSX, Match, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/States.tsx";

/** What stands where a campaign has no request, or none of the status that is asked for. */
export default function NoRequests(props: {
  campaign: Campaign;
  narrowed: boolean;
  onFind: () => void;
  onAll: () => void;
}): JSX.Element {
  return (
    <Switch>
      <Match when={props.narrowed}>
        <EmptyState
          icon={Inbox}
          title={t("No request has this status.")}
          action={<Button onClick={() => props.onAll()}>{t("Show all requests")}</Button>}
        />
      </Match>
      <Match when={props.campaign.status === "live"}>
        <EmptyState
          icon={Inbox}
          title={t("No requests yet.")}
          action={
            <Button variant="primary" onClick={() => props.onFind()}>
              {t("Find influencers")}
            </Button>
          }
        >
          {props.campaign.visibility === "public"
            ? t("Make an offer to someone who fits, or wait for influencers to apply.")
            : t("Make an offer to someone who fits.")}
        </EmptyState>
      </Match>
      <Match when={true}>
        <EmptyState icon={Inbox} title={t("No requests yet.")}>
          {t("Requests start while a campaign is live.")}
        </EmptyState>
      </Match>
    </Switch>
  );
}
