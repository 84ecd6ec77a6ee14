import type { Job } from "@tandem/contract";
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

export const viewOf = (job: JobRow): Job => ({
  id: job.id,
  kind: job.kind,
  status: job.status,
  startedBy: job.startedBy,
  queuedAt: job.queuedAt,
  startedAt: job.startedAt ?? null,
  finishedAt: job.finishedAt ?? null,
  counts: job.counts,
  error: job.error ?? null,
});
