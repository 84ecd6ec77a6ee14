import type { Ctx } from "../platform/index.ts";
import { AdRequests, WAKE_SHARDS } from "./ad-request.entity.ts";
import type { AdRequestRow } from "./negotiation.rules.ts";

/**
 * Does `move` for each request to which something was to happen by itself in an hour, up to now.
 * Returns for how many it did something; what has moved is no longer found.
 */
export async function eachWaking(
  ctx: Ctx,
  hour: string,
  move: (row: AdRequestRow) => Promise<boolean>,
): Promise<number> {
  const shards = Array.from({ length: WAKE_SHARDS }, async (_, shard) => {
    const due = AdRequests.query
      .wakingInHour({ wakeBucket: `${hour}#${shard}` })
      .lte({ wakeAt: ctx.now.toISOString() });
    let moved = 0;
    for await (const row of ctx.platform.table.all(AdRequests, due)) if (await move(row)) moved++;
    return moved;
  });
  return (await Promise.all(shards)).reduce((sum, n) => sum + n, 0);
}
