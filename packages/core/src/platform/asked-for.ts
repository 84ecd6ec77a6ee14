import type { Ctx } from "./context.ts";
import { Refusal } from "./errors.ts";
import { type NewEvent, save, write } from "./save.ts";
import type { Op } from "./table.ts";

/**
 * What the row of something tells that is asked for and then made by a worker, again at each new
 * wish. Times in epoch milliseconds.
 */
interface AskedFor {
  status: "queued" | "running" | "ready" | "failed";
  error?: string;
  /** How often it was asked for. */
  wishes?: number;
  /** When its status last changed, by which a change is conditional. */
  movedAt: number;
  leasedUntil?: number;
}

/** Nothing happened for so long to one that is to be made: whoever was at it is gone. */
const SILENCE_MS = 60 * 60_000;
const STALLED = "It stopped on the way. Ask for it again.";

const isUnderWay = ({ status }: AskedFor): boolean => status === "queued" || status === "running";

const isStalled = (row: AskedFor, now: Date): boolean =>
  isUnderWay(row) && Math.max(row.movedAt, row.leasedUntil ?? 0) + SILENCE_MS <= now.getTime();

/** Somebody makes it, or will. */
const isComing = (row: AskedFor, now: Date): boolean => isUnderWay(row) && !isStalled(row, now);

/** How it stands for whoever asked: one that nobody makes any more has failed. */
export const standingOf = (
  row: AskedFor,
  now: Date,
): { status: AskedFor["status"]; error: string | null } =>
  isStalled(row, now)
    ? { status: "failed", error: STALLED }
    : { status: row.status, error: row.error ?? null };

/** What a new wish changes in the row; the error of an earlier one goes. */
export const wished = (before: AskedFor | null, now: Date) => ({
  status: "queued" as const,
  wishes: (before?.wishes ?? 0) + 1,
  movedAt: now.getTime(),
});

/** Someone else asked, or finished, between the reading and the write. */
class Moved extends Refusal {}

/** How a kind of thing is asked for. */
interface Asking<Row extends AskedFor, A> {
  /** The row as it was read, if there is one. */
  row: Row | null;
  /** Reads it once more. */
  read(): Promise<Row | null>;
  /** As whoever asks sees it. */
  view(row: Row): A;
  /** The wish: the row's change on condition that it has not moved, its event, and the row after it. */
  wish(row: Row | null): { op: Op; event: NewEvent; after: Row };
}

/**
 * Asks for something to be made, or made anew. While it is under way already, that one is the
 * answer; of two who ask at once, one asks and the other sees what was asked for.
 */
export async function askFor<Row extends AskedFor, A>(
  ctx: Ctx,
  { row, read, view, wish }: Asking<Row, A>,
): Promise<A> {
  // Nothing changes, so there is only the promise of the same answer to keep.
  const asItIs = (known: Row): Promise<A> | A =>
    ctx.idempotency ? save(ctx, { writes: [], events: [], answer: view(known) }) : view(known);
  if (row && isComing(row, ctx.now)) return asItIs(row);
  const { op, event, after } = wish(row);
  try {
    return await save(ctx, {
      writes: [write(op, () => new Moved("request.conflict"))],
      events: [event],
      answer: view(after),
    });
  } catch (error) {
    const now = error instanceof Moved ? await read() : null;
    if (!now) throw error;
    return asItIs(now);
  }
}
