import type { AdRequest } from "@tandem/contract";
import { type Ctx, refuse } from "../platform/index.ts";
import { settleAsParty } from "./as-party.ts";
import { release } from "./settlement.rules.ts";

/** The sponsor pays the influencer out of what is held: all work is live. */
export const releasePayment = (ctx: Ctx, id: string): Promise<AdRequest> =>
  settleAsParty(ctx, id, (r, side) => {
    if (side !== "sponsor") throw refuse("auth.forbidden");
    return release(r, ctx.now);
  });
