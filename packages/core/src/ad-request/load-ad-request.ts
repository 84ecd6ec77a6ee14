import type { Side } from "@tandem/contract";
import { type Ctx, refuse } from "../platform/index.ts";
import { AdRequests } from "./ad-request.entity.ts";
import type { AdRequestRow } from "./negotiation.rules.ts";

/** The request, if the actor is one of its two sides; others' requests are as if they were not there. */
export async function requireParty(
  ctx: Ctx,
  id: string,
): Promise<{ request: AdRequestRow; side: Side }> {
  const request = await ctx.platform.table.get(AdRequests, { id });
  if (request?.sponsorId === ctx.actor.id) return { request, side: "sponsor" };
  if (request?.influencerId === ctx.actor.id) return { request, side: "influencer" };
  throw refuse("request.not_found");
}

/** The request for its two sides and for admins. */
export async function requireReader(ctx: Ctx, id: string): Promise<AdRequestRow> {
  if (ctx.actor.role !== "admin") return (await requireParty(ctx, id)).request;
  const request = await ctx.platform.table.get(AdRequests, { id });
  if (!request) throw refuse("request.not_found");
  return request;
}
