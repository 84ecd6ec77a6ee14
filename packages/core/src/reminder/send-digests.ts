import { tallyAll } from "../job/index.ts";
import { type Ctx, log, Refusal, save, UnderWay, write } from "../platform/index.ts";
import { CountedBatches } from "./agenda.entity.ts";
import { type DigestOutcome, sendDigest } from "./send-digest.ts";

/** Accounts of one zone whose digests are due, as a planner puts them on the queue. */
export interface DigestBatch {
  jobId: string;
  /** Names the batch: its outcomes are counted once. */
  batch: string;
  day: string;
  accounts: string[];
}

type Outcomes = Partial<Record<DigestOutcome | "failed", number>>;

/** How many accounts of a batch are worked on at the same time. */
const AT_ONCE = 5;
const KEPT_SECONDS = 30 * 86_400;

/**
 * Sends the digests of a batch, each for itself: one that fails keeps none of the others back. The
 * batch is counted in its job when nothing failed, or when the queue will not bring it again.
 *
 * @param isLast whether this is the queue's last attempt.
 * @throws what failed, when all others are done.
 */
export async function sendDigests(ctx: Ctx, due: DigestBatch, isLast: boolean): Promise<void> {
  const outcomes: Outcomes = {};
  const failures: unknown[] = [];
  for (let from = 0; from < due.accounts.length; from += AT_ONCE) {
    const some = due.accounts.slice(from, from + AT_ONCE);
    const done = await Promise.allSettled(
      some.map((accountId) => sendDigest(ctx, { accountId, day: due.day, batch: due.batch })),
    );
    for (const [i, one] of done.entries()) {
      const name = one.status === "fulfilled" ? one.value : "failed";
      outcomes[name] = (outcomes[name] ?? 0) + 1;
      if (one.status === "fulfilled") continue;
      failures.push(one.reason);
      logFailure(ctx, due, some[i], one.reason);
    }
  }
  if (failures.length === 0 || isLast) await count(ctx, due, outcomes);
  if (failures.length > 0) throw failures.find((one) => !(one instanceof UnderWay)) ?? failures[0];
}

const logFailure = (
  { requestId }: Ctx,
  { jobId, batch }: DigestBatch,
  accountId: string | undefined,
  reason: unknown,
): void =>
  log.warn("digest failed", {
    requestId,
    jobId,
    batch,
    accountId,
    errorName: reason instanceof Error ? reason.name : typeof reason,
  });

/** The outcomes of this batch are in its job already. */
class AlreadyCounted extends Refusal {}

async function count(ctx: Ctx, { jobId, batch }: DigestBatch, outcomes: Outcomes): Promise<void> {
  const ttl = Math.floor(ctx.now.getTime() / 1000) + KEPT_SECONDS;
  try {
    await save(ctx, {
      writes: [
        write(CountedBatches.create({ batch, ttl }), () => new AlreadyCounted("request.conflict")),
        tallyAll(jobId, outcomes),
      ],
      events: [],
      answer: undefined,
    });
  } catch (error) {
    if (!(error instanceof AlreadyCounted)) throw error;
  }
}
