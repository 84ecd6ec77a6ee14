import { log, type Platform } from "../platform/index.ts";
import type { JobRow } from "./job.rules.ts";
import { JobProblem, type Run, runJob } from "./run-job.ts";
import { type Step, SWEEP_STEPS } from "./sweep-steps.ts";

/** The steps that are done, each with its number. */
type Done = Record<string, number>;

/**
 * The hourly sweep: its steps one after the other. What a step has done is noted when it is done, so
 * that a sweep that was killed goes on with the next; one that fails does not keep the others from
 * their work, and only it is tried again.
 *
 * @param steps given where a test has others.
 */
export const runSweep = (
  platform: Platform,
  id: string,
  steps: readonly Step[] = SWEEP_STEPS,
): Promise<JobRow> => runJob(platform, { kind: "sweep", id }, (run) => sweep(run, steps));

async function sweep({ ctx, id, position, note }: Run, steps: readonly Step[]): Promise<Done> {
  const done: Done = { ...(position as Done | undefined) };
  const failed: Step[] = [];
  for (const step of steps) {
    if (step.counts in done) continue;
    try {
      done[step.counts] = await step.run(ctx, id);
    } catch (error) {
      log.error("sweep step failed", { jobId: id, step: step.name, error: error as Error });
      failed.push(step);
      continue;
    }
    await note(done);
  }
  if (failed.length > 0) {
    const names = failed.map(({ name }) => name).join("; ");
    const cause = { kind: "steps_failed" as const, steps: failed.map(({ counts }) => counts) };
    throw new JobProblem({ error: `This failed and is tried again: ${names}.`, cause }, done);
  }
  return done;
}
