import { closePendingOfCampaign } from "@tandem/core/ad-request";
import type { CampaignEvent } from "@tandem/core/campaign";
import { newId, now, systemCtx } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

const REASONS: Record<string, string> = {
  "campaign.archived": "The campaign was archived.",
  "campaign.deleted": "The campaign was deleted.",
};

/** Rejects what was pending in a campaign that is over, frees its money and lets its parties be told. */
export const handler = eachRecord<CampaignEvent>(async (event, platform) => {
  const ctx = systemCtx(platform, now(), newId("job"));
  await closePendingOfCampaign(
    ctx,
    event.subjectId,
    REASONS[event.kind] ?? "The campaign is over.",
  );
});
