import { now } from "./clock.ts";
import type { ItemOf } from "./entity.ts";
import type { Platform } from "./platform.ts";
import { RateCounters } from "./rate.entity.ts";

export { RateCounters };

/** What was counted in the window that is open. */
export interface Counted {
  count: number;
  /** Whole seconds until the window closes, at least one: a `Retry-After`. */
  retryAfter: number;
}

const NOTHING: Counted = { count: 0, retryAfter: 1 };

/** What a row read from the table says at an instant; a closed window counts nothing. */
export const countedIn = (row: ItemOf<typeof RateCounters> | null, at: Date): Counted =>
  row && row.until > at.getTime()
    ? { count: row.count, retryAfter: Math.max(1, Math.ceil((row.until - at.getTime()) / 1000)) }
    : NOTHING;

const ROUNDS = 4;

/** Counts, and returns the count with this one in it; `countWithin` also says how long it stands. */
export const countIn = async (...args: Parameters<typeof countWithin>): Promise<number> =>
  (await countWithin(...args)).count;

/**
 * Counts, and says what is counted with this one in it. One write while the window is open, two
 * when it opens. A window that opens with the first count cannot be straddled by starting just
 * before the clock turns, as windows cut by the clock can.
 *
 * @param windowSeconds how long a window stays open.
 * @param by how many at once.
 */
export async function countWithin(
  platform: Platform,
  scope: string,
  key: string,
  windowSeconds: number,
  by = 1,
  at: Date = now(),
): Promise<Counted> {
  const time = at.getTime();
  for (let round = 1; ; round++) {
    try {
      const open = RateCounters.patch({ scope, key })
        .add({ count: by })
        .where(({ until }, { gt }) => gt(until, time));
      return countedIn(await platform.table.update(RateCounters, open), at);
    } catch (error) {
      if (!isRefusedCondition(error) || round >= ROUNDS) throw error;
    }
    try {
      const until = time + windowSeconds * 1000;
      const opening = RateCounters.upsert({
        scope,
        key,
        count: by,
        until,
        ttl: Math.ceil(until / 1000),
      }).where((row, { notExists, lte }) => `${notExists(row.until)} OR ${lte(row.until, time)}`);
      return countedIn(await platform.table.update(RateCounters, opening), at);
    } catch (error) {
      if (!isRefusedCondition(error)) throw error;
    }
  }
}

/** Whether DynamoDB refused a single write because its condition did not hold. */
export const isRefusedCondition = (error: unknown): boolean =>
  (error as { name?: string }).name === "ConditionalCheckFailedException";
