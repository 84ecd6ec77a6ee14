import { type Job, RUNNABLE_JOBS } from "@tandem/contract";
import { type Ctx, newId, refuse, save, write } from "../platform/index.ts";
import { Jobs } from "./job.entity.ts";
import { type JobRow, viewOf } from "./job.rules.ts";

const KEPT_SECONDS = 366 * 86_400;

export const newJob = (
  kind: JobRow["kind"],
  startedBy: string,
  now: Date,
  id = newId("job"),
): JobRow => ({
  id,
  kind,
  status: "queued",
  startedBy,
  queuedAt: now.toISOString(),
  counts: {},
  year: now.toISOString().slice(0, 4),
  ttl: Math.floor(now.getTime() / 1000) + KEPT_SECONDS,
});

/** An admin's "run now": the wish is an event, and the queue that runs the job hears it. */
export async function requestJob(ctx: Ctx, kind: string): Promise<Job> {
  const known = RUNNABLE_JOBS.find((name) => name === kind);
  if (!known) throw refuse("job.unknown", `Jobs that can be run: ${RUNNABLE_JOBS.join(", ")}.`);
  const job = newJob(known, ctx.actor.id, ctx.now);
  return save(ctx, {
    writes: [write(Jobs.create(job))],
    events: [
      {
        subjectType: "job",
        subjectId: job.id,
        kind: "job.requested",
        data: { jobId: job.id, kind: known },
      },
    ],
    answer: viewOf(job),
  });
}
