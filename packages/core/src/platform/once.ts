import { now } from "./clock.ts";
import { Effects } from "./effect.entity.ts";
import type { Platform } from "./platform.ts";
import { isRefusedCondition } from "./rate.ts";

const LEASE_MS = 60_000;
const KEPT_SECONDS = 30 * 86_400;

/** Another worker holds the lease of this effect; let the queue bring it again. */
export class UnderWay extends Error {
  override readonly name = "UnderWay";
}

/** What an effect may say of itself: a short word, number or small JSON, kept in the row of its completion. */
type Answer =
  | string
  | number
  | boolean
  | null
  | readonly Answer[]
  | { readonly [name: string]: Answer };

/**
 * Does an effect once, however often it is asked for: a lease first, a completion after. Queues
 * and streams deliver at least once, and this is what makes of that exactly once. What the effect
 * answered is given to whoever asks again; undefined where it was done before answers were kept.
 *
 * If the process dies between the effect and its completion, the effect is repeated once the
 * lease has run out: for effects outside the table that moment cannot be closed, so it is kept short.
 */
export function once(platform: Platform, key: string, effect: () => Promise<void>): Promise<void>;
export function once<T extends Answer>(
  platform: Platform,
  key: string,
  effect: () => Promise<T>,
): Promise<T | undefined>;
export async function once(
  platform: Platform,
  key: string,
  effect: () => Promise<unknown>,
): Promise<unknown> {
  const at = now().getTime();
  const ttl = Math.floor(at / 1000) + KEPT_SECONDS;
  try {
    await platform.table.update(
      Effects,
      Effects.upsert({ key, state: "leased", leasedUntil: at + LEASE_MS, ttl }).where(
        ({ state, leasedUntil }, { notExists, eq, lt }) =>
          `${notExists(state)} OR (${eq(state, "leased")} AND ${lt(leasedUntil, at)})`,
      ),
    );
  } catch (error) {
    if (!isRefusedCondition(error)) throw error;
    const held = await platform.table.get(Effects, { key });
    if (held?.state === "done") return held.answer;
    throw new UnderWay(key);
  }
  let answer: unknown;
  try {
    answer = await effect();
  } catch (error) {
    await platform.table.update(Effects, Effects.patch({ key }).set({ leasedUntil: 0 }));
    throw error;
  }
  const done = { state: "done" as const, ...(answer !== undefined && { answer }) };
  await platform.table.update(Effects, Effects.patch({ key }).set(done));
  return answer;
}
