import { type Ctx, log, unlessRefused } from "../platform/index.ts";
import { AdRequests, WAKE_SHARDS } from "./ad-request.entity.ts";
import type { AdRequestRow } from "./negotiation.rules.ts";
import { wakeOf } from "./wake.rules.ts";

/**
 * Does `move` for each request to which something was to happen by itself in an hour, up to now.
 * Returns for how many it did something; what has moved is no longer found.
 *
 * @throws Error when some could not be moved, after all others. They wait in the present hour then.
 */
export async function eachWaking(
  ctx: Ctx,
  hour: string,
  move: (row: AdRequestRow) => Promise<boolean>,
): Promise<number> {
  let failed = 0;
  const shards = Array.from({ length: WAKE_SHARDS }, async (_, shard) => {
    const due = AdRequests.query
      .wakingInHour({ wakeBucket: `${hour}#${shard}` })
      .lte({ wakeAt: ctx.now.toISOString() });
    let moved = 0;
    for await (const row of ctx.platform.table.all(AdRequests, due)) {
      try {
        if (await move(row)) moved++;
      } catch (error) {
        log.error("request not moved", { adRequestId: row.id, error: error as Error });
        failed++;
        await waitOn(ctx, row);
      }
    }
    return moved;
  });
  const moved = (await Promise.all(shards)).reduce((sum, n) => sum + n, 0);
  if (failed > 0) throw new Error(`${failed} requests could not be moved.`);
  return moved;
}

/** Puts what could not be moved into the present hour, so that no sweep has to look far back for it. */
async function waitOn(ctx: Ctx, row: AdRequestRow): Promise<void> {
  const { wakeBucket, wakeAt } = wakeOf(row, ctx.now);
  if (!wakeBucket || !wakeAt || wakeBucket === row.wakeBucket) return;
  const waiting = AdRequests.patch({ id: row.id })
    .set({ wakeBucket, wakeAt })
    .where(({ version }, { eq }) => eq(version, row.version));
  await unlessRefused(ctx.platform.table.update(AdRequests, waiting));
}
