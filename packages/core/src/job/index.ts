export type { Outcome } from "./job.rules.ts";
export { listJobs } from "./list-jobs.ts";
export { requestJob } from "./request-job.ts";
export { type Run, runJob, tally, tallyAll } from "./run-job.ts";
export { runSweep } from "./run-sweep.ts";
