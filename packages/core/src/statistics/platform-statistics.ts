import {
  ACCOUNT_STATUSES,
  AD_REQUEST_STATUSES,
  CAMPAIGN_STATUSES,
  type PlatformStatistics,
  type Role,
  VISIBILITIES,
} from "@tandem/contract";
import type { Ctx } from "../platform/index.ts";
import { PLATFORM, PLATFORM_SHARDS } from "./figures.entity.ts";
import { lastDays, readFigures, SERIES_DAYS } from "./read-figures.ts";

/** The platform for admins. Days are UTC days, today included. */
export async function platformStatistics(ctx: Ctx): Promise<PlatformStatistics> {
  const figures = await readFigures(ctx, PLATFORM, PLATFORM_SHARDS);
  const users = (role: Role) =>
    figures.counts(ACCOUNT_STATUSES, (status) => `${role}_${status}` as const);
  const activeIn = (days: number) =>
    lastDays(ctx.now, days).reduce((sum, day) => sum + figures.on("active", day), 0);
  return {
    users: { admin: users("admin"), sponsor: users("sponsor"), influencer: users("influencer") },
    active: { day: activeIn(1), week: activeIn(7), month: activeIn(30) },
    campaigns: {
      status: figures.counts(CAMPAIGN_STATUSES, (status) => `campaigns_${status}`),
      visibility: figures.counts(VISIBILITIES, (visibility) => `visibility_${visibility}`),
    },
    requests: figures.counts(AD_REQUEST_STATUSES, (status) => `requests_${status}`),
    flagged: { users: figures.now("flaggedUsers"), campaigns: figures.now("flaggedCampaigns") },
    money: figures.money(),
    series: lastDays(ctx.now, SERIES_DAYS).map((day) => ({
      day,
      signUps: figures.on("signUps", day),
      offers: figures.on("offers", day),
      acceptances: figures.on("acceptances", day),
    })),
    updatedAt: figures.updatedAt,
  };
}
