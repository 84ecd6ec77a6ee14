export { listJobs } from "./list-jobs.ts";
export { requestJob } from "./request-job.ts";
export { runSweep } from "./run-sweep.ts";
