import type { Campaign, PublicCampaign } from "@tandem/contract";
import { type Ctx, refuse } from "../platform/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { ownView, publicView } from "./campaign.rules.ts";

/**
 * A campaign as the actor may see it: its sponsor and admins whole, influencers what was
 * published. A private one is shown to those who can name it by `invited`, a look at their requests.
 */
export async function getCampaign(
  ctx: Ctx,
  id: string,
  invited: (campaignId: string) => Promise<boolean>,
): Promise<Campaign | PublicCampaign> {
  const campaign = await ctx.platform.table.get(Campaigns, { id });
  if (!campaign || campaign.status === "deleted") throw refuse("request.not_found");
  if (ctx.actor.role === "admin" || campaign.sponsorId === ctx.actor.id)
    return ownView(campaign, ctx.now);
  const shown =
    ctx.actor.role === "influencer" &&
    campaign.status !== "draft" &&
    ((campaign.visibility === "public" && !campaign.flag) || (await invited(id)));
  if (!shown) throw refuse("request.not_found");
  return publicView(campaign, ctx.now);
}
