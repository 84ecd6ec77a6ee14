import { type AdRequestRow, AdRequests, eachWaking, moveByItself } from "../ad-request/index.ts";
import type { Ctx } from "../platform/index.ts";
import { approveDue } from "./deliverable.rules.ts";
import { workTold } from "./work-told.ts";

/** Approves the pieces of one request that nobody answered in time; the request as it then is. */
export async function approveDueOf(
  ctx: Ctx,
  row: AdRequestRow,
): Promise<{ row: AdRequestRow; approved: number }> {
  let current = row;
  for (let approved = 0; ; approved++) {
    const due = approveDue(current, ctx.now);
    if (!due) return { row: current, approved };
    const { n, move } = due;
    const moved = await moveByItself(ctx, current, move, {
      kind: "deliverable.approved",
      binding: false,
      again: (now) => approveDue(now, ctx.now),
      work: workTold(current, move.next, n),
    });
    if (!moved) {
      const { id } = row;
      return { row: (await ctx.platform.table.get(AdRequests, { id })) ?? current, approved };
    }
    current = move.next;
  }
}

/** Approves what nobody answered for 72 hours, where that ended in one hour. Returns how many pieces. */
export async function approveDueWork(ctx: Ctx, hour: string): Promise<number> {
  let pieces = 0;
  await eachWaking(ctx, hour, async (row) => {
    const { approved } = await approveDueOf(ctx, row);
    pieces += approved;
    return approved > 0;
  });
  return pieces;
}
