import * as v from "valibot";
import { Rating } from "./influencer.ts";
import { PageQuery } from "./page.ts";
import { Id, Instant, prose, whole } from "./primitives.ts";
import { SIDES } from "./vocabulary.ts";

export const NewReview = v.object({ rating: whole(1, 5), text: v.optional(prose(0, 2000), "") });
export type NewReview = v.InferOutput<typeof NewReview>;

/** `by` the sponsor about the influencer, or `by` the influencer about the campaign. `hidden` only admins see. */
export const Review = v.object({
  id: v.string(),
  adRequestId: v.string(),
  by: v.picklist(SIDES),
  authorId: v.string(),
  authorName: v.string(),
  campaignId: v.string(),
  campaignName: v.string(),
  influencerId: v.string(),
  influencerName: v.string(),
  rating: v.number(),
  text: v.string(),
  at: Instant,
  hidden: v.optional(v.object({ reason: v.string(), at: Instant })),
});
export type Review = v.InferOutput<typeof Review>;

/** Newest first, of exactly one of these: an influencer, a campaign, or all campaigns of a sponsor. */
export const ReviewQuery = v.object({
  influencerId: v.optional(Id),
  campaignId: v.optional(Id),
  sponsorId: v.optional(Id),
  ...PageQuery,
});
export type ReviewQuery = v.InferOutput<typeof ReviewQuery>;
/** `histogram` counts the ratings 1 to 5, in this order, of all reviews that are not hidden. */
export const ReviewPage = v.object({
  items: v.array(Review),
  nextCursor: v.nullable(v.string()),
  rating: Rating,
  histogram: v.array(v.number()),
});
export type ReviewPage = v.InferOutput<typeof ReviewPage>;
