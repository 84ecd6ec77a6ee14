import type { AdRequest } from "@tandem/contract";
import type { Ctx } from "../platform/index.ts";
import { settleAsParty } from "./as-party.ts";
import { askToCancel, declineCancel } from "./settlement.rules.ts";

/** Wishes to give up what was agreed, or agrees to the other side's wish: then it is cancelled. */
export const cancelRequest = (ctx: Ctx, id: string, reason: string): Promise<AdRequest> =>
  settleAsParty(ctx, id, (r, side) => askToCancel(r, side, reason, ctx.now), reason);

/** Says no to the other side's wish to cancel, or takes back one's own. */
export const declineCancellation = (ctx: Ctx, id: string): Promise<AdRequest> =>
  settleAsParty(ctx, id, (r) => declineCancel(r, ctx.now));
