import { type AdRequestRow, AdRequests, eachWaking, moveByItself } from "../ad-request/index.ts";
import type { Ctx } from "../platform/index.ts";
import { settlingTold } from "./save-settling.ts";
import { releaseDue } from "./settlement.rules.ts";

/** Releases the money of one request if its time has come. Says whether it did. */
async function releaseDueOf(ctx: Ctx, row: AdRequestRow): Promise<boolean> {
  const judge = (current: AdRequestRow) => releaseDue(current, ctx.now);
  const due = judge(row);
  if (!due) return false;
  return moveByItself(ctx, row, due.move, settlingTold(ctx, row, due, judge));
}

/** The request as it is at this instant: what was to be released by now is. */
export async function afterDueRelease(ctx: Ctx, row: AdRequestRow): Promise<AdRequestRow> {
  if (!releaseDue(row, ctx.now)) return row;
  await releaseDueOf(ctx, row);
  return (await ctx.platform.table.get(AdRequests, { id: row.id })) ?? row;
}

/** Releases what nobody released for 14 days, where that ended in one hour. Returns how many. */
export const releaseDuePayments = (ctx: Ctx, hour: string): Promise<number> =>
  eachWaking(ctx, hour, (row) => releaseDueOf(ctx, row));
