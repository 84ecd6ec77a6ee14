import { type Ctx, unlessRefused } from "../platform/index.ts";
import { Jobs } from "./job.entity.ts";
import { type Failure, type JobRow, stuckBecause } from "./job.rules.ts";

/**
 * How many of the newest runs are looked at: schedules start 144 a day, and what never comes back
 * is lost after one day, so that four leave room for what admins start and for an outage.
 */
const NEWEST = 600;

/**
 * Marks runs as failed that were lost: silent for too long, or with work on a queue that never came
 * back. Looks at the newest runs alone, so its cost does not grow with history.
 *
 * @returns how many it marked.
 */
export async function failStuckJobs(ctx: Ctx, except: string): Promise<number> {
  let failed = 0;
  for (const job of await newest(ctx)) {
    const failure = job.id === except ? undefined : stuckBecause(job, ctx.now);
    if (failure && (await fail(ctx, job, failure))) failed++;
  }
  return failed;
}

async function newest(ctx: Ctx): Promise<JobRow[]> {
  const year = ctx.now.getUTCFullYear();
  const jobs: JobRow[] = [];
  for (const one of [year, year - 1]) {
    const limit = NEWEST - jobs.length;
    if (limit <= 0) break;
    const op = Jobs.query.inYear({ year: String(one) });
    const page = await ctx.platform.table.query(Jobs, op, { limit, newestFirst: true });
    jobs.push(...page.items);
  }
  return jobs;
}

/** Whether it still was as it was read; one that moved meanwhile is not stuck. */
async function fail(ctx: Ctx, job: JobRow, failure: Failure): Promise<boolean> {
  const { id, status, movedAt } = job;
  const op = Jobs.patch({ id })
    .set({ status: "failed", ...failure, finishedAt: job.finishedAt ?? ctx.now.toISOString() })
    .where((row, { eq, notExists }) =>
      [
        eq(row.status, status),
        movedAt === undefined ? notExists(row.movedAt) : eq(row.movedAt, movedAt),
      ].join(" AND "),
    );
  return (await unlessRefused(ctx.platform.table.update(Jobs, op))) !== undefined;
}
