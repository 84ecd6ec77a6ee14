import type { Campaign, PublicCampaign } from "@tandem/contract";
import Globe from "lucide-solid/icons/globe";
import Lock from "lucide-solid/icons/lock";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { campaignStatusWords } from "../../words.ts";

/** The state of a campaign, who may see it, and whether it is frozen. */
export function StatusBadges(props: {
  campaign: Campaign | PublicCampaign;
  /** Only the state, for rows. */
  short?: boolean;
}): JSX.Element {
  const status = () => campaignStatusWords[props.campaign.status];
  return (
    <span class="inline-flex flex-wrap gap-1.5">
      <Badge tone={status().tone}>{status().word}</Badge>
      <Show when={!props.short}>
        <Badge icon={props.campaign.visibility === "public" ? Globe : Lock}>
          {props.campaign.visibility === "public" ? t("Public") : t("Private")}
        </Badge>
      </Show>
      <Show when={props.campaign.flag}>
        <Badge tone="bad">{t("Frozen")}</Badge>
      </Show>
    </span>
  );
}
