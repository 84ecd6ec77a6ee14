import { AdRequests } from "../ad-request/index.ts";
import type { Ctx } from "../platform/index.ts";

/** Of so many newest requests it is known who was asked; older ones may be suggested again. */
const NEWEST = 400;

/** Which influencers have or had a request in a campaign. One query. */
export async function askedInCampaign(ctx: Ctx, campaignId: string): Promise<Set<string>> {
  const op = AdRequests.query.ofCampaign({ campaignId });
  const page = await ctx.platform.table.query(AdRequests, op, { limit: NEWEST, newestFirst: true });
  return new Set(page.items.map(({ influencerId }) => influencerId));
}

/** In which campaigns the actor has or had a request. One query. */
export async function askedCampaigns(ctx: Ctx): Promise<Set<string>> {
  const op = AdRequests.query.ofInfluencer({ influencerId: ctx.actor.id });
  const page = await ctx.platform.table.query(AdRequests, op, { limit: NEWEST, newestFirst: true });
  return new Set(page.items.map(({ campaignId }) => campaignId));
}
