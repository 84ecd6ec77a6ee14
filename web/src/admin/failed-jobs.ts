import type { Job } from "@tandem/contract";

/**
 * Failed runs that still wait for someone: a failure leaves the queue once a later run of the same
 * kind went through. `jobs` newest first.
 */
export function failedJobs(jobs: readonly Job[]): Job[] {
  const madeGood = new Set<Job["kind"]>();
  const waiting: Job[] = [];
  for (const job of jobs) {
    if (job.status === "done") madeGood.add(job.kind);
    if (job.status === "failed" && !madeGood.has(job.kind)) waiting.push(job);
  }
  return waiting;
}
