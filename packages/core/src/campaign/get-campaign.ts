import type { Campaign, PublicCampaign } from "@tandem/contract";
import { type Ctx, refuse } from "../platform/index.ts";
import { Records, readSponsorRecord, sponsorRecord } from "../record/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { ownView, publicView } from "./campaign.rules.ts";

/**
 * A campaign and how its sponsor pays, as the actor may see it: its sponsor and admins whole, influencers what was
 * published. A private one is shown to those who can name it by `invited`, a look at their requests.
 *
 * One round trip for its sponsor; an influencer takes another, since only the campaign names whose
 * record it is.
 */
export async function getCampaign(
  ctx: Ctx,
  id: string,
  invited: (campaignId: string) => Promise<boolean>,
): Promise<Campaign | PublicCampaign> {
  const { table } = ctx.platform;
  const [campaign, own] = await Promise.all([
    table.get(Campaigns, { id }),
    ctx.actor.role === "sponsor" ? table.get(Records, { id: ctx.actor.id }, false) : null,
  ]);
  if (!campaign || campaign.status === "deleted") throw refuse("request.not_found");
  if (campaign.sponsorId === ctx.actor.id)
    return { ...ownView(campaign, ctx.now), sponsorRecord: sponsorRecord(own) };
  if (ctx.actor.role === "admin") return ownView(campaign, ctx.now);
  const shown =
    ctx.actor.role === "influencer" &&
    campaign.status !== "draft" &&
    ((campaign.visibility === "public" && !campaign.flag) || (await invited(id)));
  if (!shown) throw refuse("request.not_found");
  const record = await readSponsorRecord(ctx.platform, campaign.sponsorId);
  return { ...publicView(campaign, ctx.now), sponsorRecord: record };
}
