import * as v from "valibot";

/**
 * How a sponsor pays: collaborations paid out so far, the median days from the last publication to
 * the release (null before the first), and how many went to an admin.
 */
export const SponsorRecord = v.object({
  payments: v.number(),
  medianDays: v.nullable(v.number()),
  disputes: v.number(),
});
export type SponsorRecord = v.InferOutput<typeof SponsorRecord>;

/**
 * How an influencer works: the median hours to a first answer and the share of pieces handed in on
 * time, 0..1 (both null before the first), and collaborations completed.
 */
export const InfluencerRecord = v.object({
  medianReplyHours: v.nullable(v.number()),
  onTimeRate: v.nullable(v.number()),
  completed: v.number(),
});
export type InfluencerRecord = v.InferOutput<typeof InfluencerRecord>;
