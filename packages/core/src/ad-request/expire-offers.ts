import type { Ctx } from "../platform/index.ts";
import { AdRequests } from "./ad-request.entity.ts";
import { moveByItself } from "./by-itself.ts";
import { type AdRequestRow, close, expire, type Move } from "./negotiation.rules.ts";
import { eachWaking } from "./waking.ts";

async function settle(
  ctx: Ctx,
  row: AdRequestRow,
  judge: (row: AdRequestRow) => Move | undefined,
  kind: "ad_request.expired" | "ad_request.rejected",
  reason?: string,
): Promise<boolean> {
  const move = judge(row);
  if (!move) return false;
  return moveByItself(ctx, row, move, { kind, reason, binding: false, again: judge });
}

const expireRow = (ctx: Ctx, row: AdRequestRow) =>
  settle(ctx, row, (current) => expire(current, ctx.now), "ad_request.expired");

/** Expires one request if its offer has run out. */
export async function expireIfDue(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.platform.table.get(AdRequests, { id });
  return row ? expireRow(ctx, row) : true;
}

/** Expires what has run out in one campaign, so that its money is free. Returns how many. */
export async function expireDueOfCampaign(ctx: Ctx, campaignId: string): Promise<number> {
  const at = ctx.now.toISOString();
  const due = AdRequests.query
    .ofCampaign({ campaignId })
    .where(({ status, wakeAt }, { eq, lte }) => `${eq(status, "pending")} AND ${lte(wakeAt, at)}`);
  let expired = 0;
  for await (const row of ctx.platform.table.all(AdRequests, due))
    if (await expireRow(ctx, row)) expired++;
  return expired;
}

/** Expires what ran out in one hour's bucket. Returns how many; a second run finds nothing. */
export const expireDueOffers = (ctx: Ctx, hour: string): Promise<number> =>
  eachWaking(ctx, hour, (row) => expireRow(ctx, row));

/** Rejects the pending requests of a campaign that was archived or deleted. Returns how many. */
export async function closePendingOfCampaign(
  ctx: Ctx,
  campaignId: string,
  reason: string,
): Promise<number> {
  const pending = AdRequests.query
    .ofCampaign({ campaignId })
    .where(({ status }, { eq }) => eq(status, "pending"));
  let closed = 0;
  for await (const row of ctx.platform.table.all(AdRequests, pending)) {
    if (await settle(ctx, row, (current) => close(current, ctx.now), "ad_request.rejected", reason))
      closed++;
  }
  return closed;
}
