import { now } from "./clock.ts";
import { Effects } from "./effect.entity.ts";
import type { Platform } from "./platform.ts";

const LEASE_MS = 60_000;
const KEPT_SECONDS = 30 * 86_400;

/** Another worker holds the lease of this effect; let the queue bring it again. */
export class UnderWay extends Error {
  override readonly name = "UnderWay";
}

/**
 * Does an effect once, however often it is asked for: a lease first, a completion after. Queues
 * and streams deliver at least once, and this is what makes of that exactly once.
 *
 * If the process dies between the effect and its completion, the effect is repeated once the
 * lease has run out: for effects outside the table that moment cannot be closed, so it is kept short.
 */
export async function once(
  platform: Platform,
  key: string,
  effect: () => Promise<void>,
): Promise<void> {
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
    if ((error as { name?: string }).name !== "ConditionalCheckFailedException") throw error;
    const held = await platform.table.get(Effects, { key });
    if (held?.state === "done") return;
    throw new UnderWay(key);
  }
  try {
    await effect();
  } catch (error) {
    await platform.table.update(Effects, Effects.patch({ key }).set({ leasedUntil: 0 }));
    throw error;
  }
  await platform.table.update(Effects, Effects.patch({ key }).set({ state: "done" }));
}
