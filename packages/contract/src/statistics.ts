import * as v from "valibot";
import { Instant } from "./primitives.ts";
import { InfluencerRecord, SponsorRecord } from "./record.ts";
import {
  ACCOUNT_STATUSES,
  AD_REQUEST_STATUSES,
  CAMPAIGN_STATUSES,
  VISIBILITIES,
} from "./vocabulary.ts";

const counts = <K extends string>(keys: readonly K[]) =>
  v.object(
    Object.fromEntries(keys.map((key) => [key, v.number()])) as Record<
      K,
      v.NumberSchema<undefined>
    >,
  );
const Day = v.string();

/** Money of one currency in minor units; `held` is paid in for agreed work and gone to nobody yet. */
export const MoneyFigures = v.object({
  currency: v.string(),
  budget: v.number(),
  reserved: v.number(),
  committed: v.number(),
  paid: v.number(),
  held: v.number(),
});

/** A side's own dashboard. `waiting` counts the pending requests in which it is one's own turn. */
export const OwnStatistics = v.object({
  requests: counts(AD_REQUEST_STATUSES),
  waiting: v.number(),
  campaigns: v.optional(counts(CAMPAIGN_STATUSES)),
  money: v.array(MoneyFigures),
  acceptanceRate: v.nullable(v.number()),
  /** How a sponsor pays, or how an influencer works. */
  record: v.optional(v.union([SponsorRecord, InfluencerRecord])),
  series: v.array(v.object({ day: Day, offers: v.number(), acceptances: v.number() })),
  updatedAt: v.nullable(Instant),
});
export type OwnStatistics = v.InferOutput<typeof OwnStatistics>;

/** The platform for admins; `active` counts accounts by their last log-in. */
export const PlatformStatistics = v.object({
  users: v.object({
    admin: counts(ACCOUNT_STATUSES),
    sponsor: counts(ACCOUNT_STATUSES),
    influencer: counts(ACCOUNT_STATUSES),
  }),
  active: v.object({ day: v.number(), week: v.number(), month: v.number() }),
  campaigns: v.object({ status: counts(CAMPAIGN_STATUSES), visibility: counts(VISIBILITIES) }),
  requests: counts(AD_REQUEST_STATUSES),
  flagged: v.object({ users: v.number(), campaigns: v.number() }),
  money: v.array(MoneyFigures),
  series: v.array(
    v.object({ day: Day, signUps: v.number(), offers: v.number(), acceptances: v.number() }),
  ),
  updatedAt: v.nullable(Instant),
});
export type PlatformStatistics = v.InferOutput<typeof PlatformStatistics>;
