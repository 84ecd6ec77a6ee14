import { expireDueOffers } from "../ad-request/index.ts";
import { endDueCampaigns } from "../campaign/index.ts";
import { approveDueWork } from "../deliverable/index.ts";
import { gatewayOf, resumePayments } from "../payment/index.ts";
import { type Ctx, hourOf } from "../platform/index.ts";
import { releaseDuePayments } from "../settlement/index.ts";
import { Checkpoints } from "./job.entity.ts";
import { hoursDue } from "./job.rules.ts";
import { failStuckJobs } from "./stuck-jobs.ts";

/** One thing that a sweep looks after. `counts` is the name under which its number is shown. */
export interface Step {
  name: string;
  counts: string;
  /** Does what is due and says how many it did; done again, it finds nothing left. */
  run(ctx: Ctx, jobId: string): Promise<number>;
}

/** After so many hours worked through, a step notes how far it has come. */
const HOURS_A_NOTE = 24;

/**
 * Works hour by hour from where the step's last sweep stopped, so that one killed half-way is taken
 * up by the next; what is swept already is no longer in the index, so a repeat does nothing. An hour
 * in which something fails keeps no other from being swept, and is where the next sweep begins.
 */
const hourly =
  (name: string, sweepHour: (ctx: Ctx, hour: string) => Promise<number>): Step["run"] =>
  async (ctx) => {
    const { table } = ctx.platform;
    const job = `sweep:${name}`;
    const noteDone = (hour: string) => table.update(Checkpoints, Checkpoints.upsert({ job, hour }));
    const checkpoint = await table.get(Checkpoints, { job });
    let count = 0;
    const problems: unknown[] = [];
    for (const [n, hour] of hoursDue(checkpoint?.hour, ctx.now).entries()) {
      try {
        count += await sweepHour(ctx, hour);
      } catch (error) {
        problems.push(error);
      }
      if (problems.length === 0 && n % HOURS_A_NOTE === HOURS_A_NOTE - 1) await noteDone(hour);
    }
    const [cause] = problems;
    if (cause) throw new Error(`Of the hours swept, ${problems.length} failed.`, { cause });
    await noteDone(hourOf(ctx.now));
    return count;
  };

/** What happens by itself every hour, in this order. A step is added here and nowhere else. */
export const SWEEP_STEPS: readonly Step[] = [
  {
    name: "offers that ran out",
    counts: "expired",
    run: hourly("expiry", expireDueOffers),
  },
  {
    name: "submissions that nobody answered",
    counts: "approved",
    run: hourly("approval", approveDueWork),
  },
  {
    name: "charges that were not noted",
    counts: "resumed",
    run: hourly("payment", (ctx, hour) => resumePayments(ctx, gatewayOf(ctx.platform), hour)),
  },
  {
    name: "payments that nobody released",
    counts: "released",
    run: hourly("release", releaseDuePayments),
  },
  {
    name: "campaigns whose last day is over",
    counts: "ended",
    run: hourly("campaign-end", endDueCampaigns),
  },
  { name: "jobs that were lost", counts: "stuck", run: failStuckJobs },
];
