import { type Ctx, refuse, save, write } from "../platform/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { campaignEvent } from "./campaign.events.ts";
import type { CampaignRow } from "./campaign.rules.ts";
import { requireOwnCampaign } from "./load-campaign.ts";

/**
 * Deletes a campaign that never had an accepted request. The row stays, unseen, because threads
 * and the audit log point at it; its pending requests are rejected by what follows the event.
 */
export async function removeCampaign(ctx: Ctx, id: string): Promise<void> {
  const campaign = await requireOwnCampaign(ctx, id);
  if (campaign.accepted > 0) throw refuse("campaign.has_accepted_requests");
  const op = Campaigns.patch({ id })
    .set({ status: "deleted", version: campaign.version + 1, updatedAt: ctx.now.toISOString() })
    .remove(["endingBucket", "endingAt"])
    .where(({ accepted, status, version }, { eq, ne }) =>
      [eq(accepted, 0), ne(status, "deleted"), eq(version, campaign.version)].join(" AND "),
    );
  await save(ctx, {
    writes: [
      write(op, (current) => {
        const row = current as CampaignRow | undefined;
        if (!row || row.status === "deleted") return refuse("request.not_found");
        return refuse(row.accepted > 0 ? "campaign.has_accepted_requests" : "request.stale");
      }),
    ],
    events: [
      campaignEvent(
        "campaign.deleted",
        id,
        {
          sponsorId: campaign.sponsorId,
          sponsorName: campaign.sponsorName,
          name: campaign.name,
          visibility: campaign.visibility,
          from: campaign.status,
          to: "deleted",
          money: { currency: campaign.currency, budget: -campaign.budget },
          ...(campaign.flag ? { flagged: true } : {}),
        },
        { before: { status: campaign.status } },
      ),
    ],
    answer: undefined,
  });
}
