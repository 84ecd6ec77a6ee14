import type { AdRequest, CounterOffer, OfferChange } from "@tandem/contract";
import { type Ctx, refuse } from "../platform/index.ts";
import { requireParty } from "./load-ad-request.ts";
import { accept, counter, edit, reject, withdraw } from "./negotiation.rules.ts";
import { openHours } from "./open-hours.ts";
import { saveMove } from "./save-move.ts";

/** Accepts the offer on the table, if it is still the version that was read. Two acceptances: one wins. */
export async function acceptOffer(ctx: Ctx, id: string, offerVersion: number): Promise<AdRequest> {
  const { request, side } = await requireParty(ctx, id);
  const move = accept(request, side, offerVersion, ctx.now);
  return saveMove(ctx, request, move, {
    kind: "ad_request.accepted",
    binding: true,
    needsLive: true,
    again: (current) => accept(current, side, offerVersion, ctx.now),
  });
}

export async function rejectOffer(ctx: Ctx, id: string, reason?: string): Promise<AdRequest> {
  const { request, side } = await requireParty(ctx, id);
  return saveMove(ctx, request, reject(request, side, ctx.now), {
    kind: "ad_request.rejected",
    reason,
    binding: false,
    again: (current) => reject(current, side, ctx.now),
  });
}

export async function counterOffer(ctx: Ctx, id: string, wanted: CounterOffer): Promise<AdRequest> {
  const { request, side } = await requireParty(ctx, id);
  const move = counter(request, side, wanted, ctx.now, openHours());
  return saveMove(ctx, request, move, {
    kind: "ad_request.countered",
    binding: true,
    again: (current) => counter(current, side, wanted, ctx.now, openHours()),
  });
}

export async function editOffer(ctx: Ctx, id: string, change: OfferChange): Promise<AdRequest> {
  const { request, side } = await requireParty(ctx, id);
  if (side !== "sponsor") throw refuse("auth.forbidden");
  const move = edit(request, change, ctx.now, openHours());
  return saveMove(ctx, request, move, {
    kind: "ad_request.edited",
    binding: true,
    again: (current) => edit(current, change, ctx.now, openHours()),
  });
}

export async function withdrawOffer(ctx: Ctx, id: string): Promise<AdRequest> {
  const { request, side } = await requireParty(ctx, id);
  return saveMove(ctx, request, withdraw(request, side, ctx.now), {
    kind: "ad_request.withdrawn",
    binding: false,
    again: (current) => withdraw(current, side, ctx.now),
  });
}
