import { expireDueOffers } from "../ad-request/index.ts";
import { endDueCampaigns } from "../campaign/index.ts";
import { type Ctx, hourOf, log, now, type Platform, systemCtx } from "../platform/index.ts";
import { Checkpoints, Jobs } from "./job.entity.ts";
import { hoursDue, type JobRow } from "./job.rules.ts";
import { newJob } from "./request-job.ts";

/** After so many hours worked through, a sweep notes how far it has come. */
const HOURS_A_NOTE = 24;

/**
 * The hourly sweep: offers that ran out, campaigns whose last day is over. Works hour by hour
 * from where the last sweep stopped and notes each hour done, so that one killed half-way is
 * taken up by the next; what is swept already is no longer in the index, so a repeat does nothing.
 */
export async function runSweep(
  platform: Platform,
  requestId: string,
  jobId?: string,
): Promise<JobRow> {
  const ctx = systemCtx(platform, now(), requestId);
  const known = jobId ? await platform.table.get(Jobs, { id: jobId }) : null;
  if (known?.status === "done") return known;
  const job: JobRow = {
    ...(known ?? newJob("sweep", "system", ctx.now)),
    status: "running",
    startedAt: ctx.now.toISOString(),
  };
  await platform.table.update(Jobs, Jobs.upsert(job));
  try {
    const counts = await sweepHours(ctx);
    return await finish(platform, { ...job, status: "done", counts });
  } catch (error) {
    log.error("sweep failed", { jobId: job.id, requestId, error: error as Error });
    await finish(platform, {
      ...job,
      status: "failed",
      error: "The sweep stopped; the next one goes on from there.",
    });
    throw error;
  }
}

async function sweepHours(ctx: Ctx): Promise<Record<string, number>> {
  const { table } = ctx.platform;
  const counts = { expired: 0, ended: 0 };
  const checkpoint = await table.get(Checkpoints, { job: "sweep" });
  for (const [n, hour] of hoursDue(checkpoint?.hour, ctx.now).entries()) {
    const [expired, ended] = await Promise.all([
      expireDueOffers(ctx, hour),
      endDueCampaigns(ctx, hour),
    ]);
    counts.expired += expired;
    counts.ended += ended;
    if (n % HOURS_A_NOTE === HOURS_A_NOTE - 1) await noteDone(ctx, hour);
  }
  await noteDone(ctx, hourOf(ctx.now));
  return counts;
}

const noteDone = (ctx: Ctx, hour: string) =>
  ctx.platform.table.update(Checkpoints, Checkpoints.upsert({ job: "sweep", hour }));

async function finish(platform: Platform, job: JobRow): Promise<JobRow> {
  const done = { ...job, finishedAt: now().toISOString() };
  await platform.table.update(Jobs, Jobs.upsert(done));
  return done;
}
