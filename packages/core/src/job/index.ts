export { DeadLetters } from "./dead-letter.entity.ts";
export type { DeadLetterEvent } from "./dead-letter.events.ts";
export { queueOfArn } from "./dead-letter.rules.ts";
export {
  discardDeadLetter,
  redriveDeadLetter,
  redriveDeadLetters,
} from "./decide-dead-letter.ts";
export type { Outcome } from "./job.rules.ts";
export { type DeadMessage, keepDeadLetter } from "./keep-dead-letter.ts";
export { listDeadLetters } from "./list-dead-letters.ts";
export { listJobs } from "./list-jobs.ts";
export { redrive } from "./redrive.ts";
export { requestJob } from "./request-job.ts";
export { type Run, runJob, tally, tallyAll } from "./run-job.ts";
export { runSweep } from "./run-sweep.ts";
