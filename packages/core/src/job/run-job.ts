import {
  type Ctx,
  log,
  now,
  type Platform,
  systemCtx,
  type Write,
  write,
} from "../platform/index.ts";
import { Jobs } from "./job.entity.ts";
import type { Failure, JobRow, Outcome } from "./job.rules.ts";
import { newJob } from "./request-job.ts";

const STOPPED: Failure = {
  error: "It stopped on the way; the next attempt goes on from there.",
  cause: { kind: "stopped" },
};

/** Why a job failed, for admins, with what it did all the same. */
export class JobProblem extends Error {
  override readonly name = "JobProblem";
  readonly counts: Record<string, number>;
  readonly failure: Failure;

  constructor(failure: Failure, counts: Record<string, number>) {
    super(failure.error);
    this.counts = counts;
    this.failure = failure;
  }
}

/** A job under way, in the hands of whoever does it. */
export interface Run {
  ctx: Ctx;
  id: string;
  /** Where the attempt before stopped, as it noted it; undefined at the first. */
  position: unknown;
  /** Notes how far it has come, and how many more it has put on a queue. */
  note(position: unknown, planned?: number): Promise<void>;
}

/**
 * Runs a job and keeps a row of it for a year. The id makes it one run however often its message
 * is delivered: a run that was killed is taken up where it noted to be, one that is done is left.
 * What `work` throws is noted and thrown on, so that the queue brings the message again.
 */
export async function runJob(
  platform: Platform,
  { kind, id }: { kind: JobRow["kind"]; id: string },
  work: (run: Run) => Promise<Record<string, number>>,
): Promise<JobRow> {
  const { table } = platform;
  const ctx = systemCtx(platform, now(), id);
  const known = await table.get(Jobs, { id });
  if (known?.status === "done") return known;
  const job = known ?? newJob(kind, "system", ctx.now, id);
  const startedAt = job.startedAt ?? ctx.now.toISOString();
  const running = { status: "running" as const, startedAt, movedAt: ctx.now.toISOString() };
  if (known) await table.update(Jobs, Jobs.patch({ id }).set(running).remove(["finishedAt"]));
  else await table.update(Jobs, Jobs.upsert({ ...job, ...running }));
  const note: Run["note"] = async (position, planned) => {
    const moved = Jobs.patch({ id }).set({ position, movedAt: now().toISOString() });
    await table.update(Jobs, planned === undefined ? moved : moved.add({ planned }));
  };
  const finished = async (
    end: Pick<JobRow, "status" | "counts" | "error" | "cause">,
  ): Promise<JobRow> => {
    const { status, counts, error, cause } = end;
    const patch = Jobs.patch({ id }).set({ status, counts, finishedAt: now().toISOString() });
    const op = error === undefined ? patch.remove(["error", "cause"]) : patch.set({ error, cause });
    return (await table.update(Jobs, op)) as JobRow;
  };
  try {
    const counts = await work({ ctx, id, position: known?.position, note });
    return await finished({ status: "done", counts });
  } catch (error) {
    log.error("job failed", { jobId: id, kind, error: error as Error });
    const failure = error instanceof JobProblem ? error.failure : STOPPED;
    const counts = error instanceof JobProblem ? error.counts : job.counts;
    await finished({ status: "failed", counts, ...failure });
    throw error;
  }
}

/** Counts what became of so many that a job planned, in the transaction in which it became that. */
export const tally = (jobId: string, outcome: Outcome, count: number): Write =>
  write(Jobs.patch({ id: jobId }).add({ [outcome]: count }));

/** The same for several outcomes at once: a transaction takes one write of a row. */
export const tallyAll = (jobId: string, counts: Partial<Record<Outcome, number>>): Write =>
  write(Jobs.patch({ id: jobId }).add(counts));
