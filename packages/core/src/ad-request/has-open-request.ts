import type { Ctx } from "../platform/index.ts";
import { OpenPairs } from "./ad-request.entity.ts";

/** Whether the acting influencer has an open request in this campaign. */
export const hasOpenRequest = async (ctx: Ctx, campaignId: string): Promise<boolean> =>
  (await ctx.platform.table.get(OpenPairs, { campaignId, influencerId: ctx.actor.id })) !== null;
