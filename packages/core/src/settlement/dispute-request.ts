import type { AdRequest } from "@tandem/contract";
import type { Ctx } from "../platform/index.ts";
import { settleAsParty } from "./as-party.ts";
import { openDispute } from "./settlement.rules.ts";

/** Has an admin settle what the sides could not; until then nothing moves by itself. */
export const disputeRequest = (ctx: Ctx, id: string, reason: string): Promise<AdRequest> =>
  settleAsParty(ctx, id, (r, side) => openDispute(r, side, reason, ctx.now), reason);
