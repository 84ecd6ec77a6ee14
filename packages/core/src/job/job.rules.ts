import type { Job, JobCause } from "@tandem/contract";
import { hourOf, type ItemOf } from "../platform/index.ts";
import type { Jobs } from "./job.entity.ts";

export type JobRow = ItemOf<typeof Jobs>;

const HOUR_MS = 3_600_000;
/** How far back the very first sweep looks; the schedule has run since the first hour of a deployment. */
const FIRST_HOURS = 24 * 7;

/**
 * The hours to work through, oldest first: from the one before the last that was done (an index
 * may lag behind the table) up to this hour, so that none is skipped however long the silence.
 */
export function hoursDue(doneUpTo: string | undefined, now: Date): string[] {
  const last = Date.parse(`${hourOf(now)}:00:00Z`);
  const first = doneUpTo
    ? Date.parse(`${doneUpTo}:00:00Z`) - HOUR_MS
    : last - FIRST_HOURS * HOUR_MS;
  const hours: string[] = [];
  for (let at = first; at <= last; at += HOUR_MS) hours.push(hourOf(new Date(at)));
  return hours;
}

/** What becomes of each thing that a planner put on a queue. */
export const OUTCOMES = ["sent", "skipped", "failed", "repeated"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How much of what a planner put on a queue has not come back. */
const missing = (job: JobRow): number =>
  Math.max(0, (job.planned ?? 0) - OUTCOMES.reduce((sum, outcome) => sum + (job[outcome] ?? 0), 0));

/** A planner is done when what it planned is: until then it runs on in its workers. */
const statusOf = (job: JobRow): Job["status"] =>
  job.status === "done" && missing(job) > 0 ? "running" : job.status;

const SILENT_MS = 30 * 60_000;
const UNSETTLED_MS = 24 * HOUR_MS;

/** Why a run failed, in English and in pieces. */
export interface Failure {
  error: string;
  cause: JobCause;
}

/**
 * Why a run is lost, or undefined. A worker notes its progress far more often than every
 * half an hour, and gives up within minutes; what it put on a queue is tried for less than a day.
 */
export function stuckBecause(job: JobRow, now: Date): Failure | undefined {
  const since = (at: string | undefined) => now.getTime() - Date.parse(at ?? job.queuedAt);
  if (job.status === "queued" || job.status === "running") {
    if (since(job.movedAt ?? job.startedAt) <= SILENT_MS) return undefined;
    return job.status === "queued"
      ? {
          error: "It never began: nothing took it from its queue.",
          cause: { kind: "never_began" },
        }
      : {
          error: "It went silent on the way and nothing took it up again.",
          cause: { kind: "silent" },
        };
  }
  const lost = missing(job);
  if (job.status !== "done" || lost === 0 || since(job.startedAt) <= UNSETTLED_MS) return undefined;
  return {
    error: `${lost} of ${job.planned} that it planned never came back.`,
    cause: { kind: "never_came_back", lost, planned: job.planned ?? 0 },
  };
}

/** Those that put work on a queue and are told what became of it. */
const PLANNERS: ReadonlyArray<JobRow["kind"]> = ["daily-reminders", "monthly-reports"];

const tallied = (job: JobRow): Record<string, number> =>
  !PLANNERS.includes(job.kind)
    ? {}
    : Object.fromEntries((["planned", ...OUTCOMES] as const).map((name) => [name, job[name] ?? 0]));

export const viewOf = (job: JobRow): Job => ({
  id: job.id,
  kind: job.kind,
  status: statusOf(job),
  startedBy: job.startedBy,
  queuedAt: job.queuedAt,
  startedAt: job.startedAt ?? null,
  finishedAt: job.finishedAt ?? null,
  counts: { ...job.counts, ...tallied(job) },
  error: job.error ?? null,
  ...(job.cause && { cause: job.cause }),
});
