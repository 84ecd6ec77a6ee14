import {
  AD_REQUEST_STATUSES,
  type AdRequestStatus,
  CAMPAIGN_STATUSES,
  type OwnStatistics,
} from "@tandem/contract";
import type { Ctx } from "../platform/index.ts";
import { readOwnRecord } from "../record/index.ts";
import { lastDays, readOwnFigures, SERIES_DAYS } from "./read-figures.ts";

/**
 * A side's own dashboard. To an influencer, `reserved` is what offers to them hold, `committed`
 * what was agreed, `held` what of it is paid in, and `paid` what was earned, less the platform's fee.
 */
export async function ownStatistics(ctx: Ctx): Promise<OwnStatistics> {
  const [figures, record] = await Promise.all([readOwnFigures(ctx), readOwnRecord(ctx)]);
  const requests = figures.counts(AD_REQUEST_STATUSES, (status) => `requests_${status}`);
  const campaigns = figures.counts(CAMPAIGN_STATUSES, (status) => `campaigns_${status}`);
  return {
    requests,
    waiting: figures.now("waiting"),
    ...(ctx.actor.role === "sponsor" ? { campaigns } : {}),
    money: figures.money(),
    acceptanceRate: acceptanceRate(requests),
    record,
    series: lastDays(ctx.now, SERIES_DAYS).map((day) => ({
      day,
      offers: figures.on("offers", day),
      acceptances: figures.on("acceptances", day),
    })),
    updatedAt: figures.updatedAt,
  };
}

/** Of the requests that were answered or ran out, the share that was accepted; null before there is one. */
export function acceptanceRate(requests: Record<AdRequestStatus, number>): number | null {
  const accepted = requests.accepted + requests.completed + requests.cancelled;
  const answered = accepted + requests.rejected + requests.expired;
  return answered === 0 ? null : accepted / answered;
}
