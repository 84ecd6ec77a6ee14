import { expireDueOffers } from "../ad-request/index.ts";
import { endDueCampaigns } from "../campaign/index.ts";
import { type Ctx, hourOf, type Platform } from "../platform/index.ts";
import { Checkpoints } from "./job.entity.ts";
import { hoursDue, type JobRow } from "./job.rules.ts";
import { runJob } from "./run-job.ts";

/** After so many hours worked through, a sweep notes how far it has come. */
const HOURS_A_NOTE = 24;

/**
 * The hourly sweep: offers that ran out, campaigns whose last day is over. Works hour by hour
 * from where the last sweep stopped and notes each hour done, so that one killed half-way is
 * taken up by the next; what is swept already is no longer in the index, so a repeat does nothing.
 */
export const runSweep = (platform: Platform, id: string): Promise<JobRow> =>
  runJob(platform, { kind: "sweep", id }, ({ ctx }) => sweepHours(ctx));

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
