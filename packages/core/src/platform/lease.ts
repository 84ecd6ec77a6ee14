import { now } from "./clock.ts";
import type { Ctx } from "./context.ts";
import { Refusal, refuse } from "./errors.ts";
import { newId } from "./ids.ts";
import { UnderWay } from "./once.ts";
import { isRefusedCondition } from "./rate.ts";
import { type Change, save, write } from "./save.ts";
import type { Op } from "./table.ts";

const LOOK_AGAIN_MS = 1_000;

/** A piece of work as one's own for a while, or what there is instead of it. */
export type Taken<Row> = { row: Row; lease: string } | "over" | "busy";

/** How a kind of work is taken; times in epoch milliseconds. */
interface Work<Row> {
  /** Puts the lease into the row, on the condition that nobody holds it at this instant. */
  take(lease: string, at: number): Promise<Row | null>;
  /** Until when another holds it; undefined when there is nothing left to do. */
  heldUntil(): Promise<number | undefined>;
}

/**
 * Takes a piece of work. While another holds it, waits for it to be over or fall silent, up to
 * `until`: giving the message back instead would use up the queue's few attempts within seconds.
 */
export async function takeWork<Row>(work: Work<Row>, until: number): Promise<Taken<Row>> {
  const lease = newId("job");
  for (;;) {
    const row = await unlessRefused(work.take(lease, now().getTime()));
    if (row) return { row, lease };
    const heldUntil = await work.heldUntil();
    if (heldUntil === undefined) return "over";
    const free = Math.max(heldUntil - now().getTime(), 0) + 1;
    if (now().getTime() + free > until) return "busy";
    await new Promise((next) => setTimeout(next, Math.min(free, LOOK_AGAIN_MS)));
  }
}

/**
 * Saves what the holder of `id` made, in one transaction with `held`, a change of its row on the
 * condition that the lease is still the holder's.
 *
 * @throws UnderWay when another has taken over.
 */
export async function saveHeld(
  ctx: Ctx,
  id: string,
  held: Op,
  { writes, events }: Pick<Change<void>, "writes" | "events">,
): Promise<void> {
  const first = write(held, () => refuse("request.stale"));
  try {
    await save(ctx, { writes: [first, ...writes], events, answer: undefined });
  } catch (error) {
    if (error instanceof Refusal && error.code === "request.stale") throw new UnderWay(id);
    throw error;
  }
}

/** What a single write made; undefined when its condition did not hold. */
export async function unlessRefused<T>(written: Promise<T>): Promise<T | undefined> {
  try {
    return await written;
  } catch (error) {
    if (isRefusedCondition(error)) return undefined;
    throw error;
  }
}
