import { type Ctx, refuse } from "../platform/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import type { CampaignRow } from "./campaign.rules.ts";

/** The campaign, if it is the actor's own; another sponsor's is as if it were not there. */
export async function requireOwnCampaign(ctx: Ctx, id: string): Promise<CampaignRow> {
  const campaign = await ctx.platform.table.get(Campaigns, { id });
  if (!campaign || campaign.status === "deleted" || campaign.sponsorId !== ctx.actor.id) {
    throw refuse("request.not_found");
  }
  return campaign;
}
