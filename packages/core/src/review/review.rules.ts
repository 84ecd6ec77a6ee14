import type { NewReview, Review, ReviewPage, Side } from "@tandem/contract";
import type { AdRequestRow } from "../ad-request/index.ts";
import { type Actor, type ItemOf, idOf, refuse } from "../platform/index.ts";
import type { Reviews } from "./review.entity.ts";

export type ReviewRow = ItemOf<typeof Reviews>;

/** One for a request and a side, so that nobody reviews twice. */
export const reviewId = (adRequestId: string, by: Side): string => idOf("rvw", adRequestId, by);

/** @throws `review.not_completed`, `review.already_written` */
export function assertMayReview(
  { status, reviewedBy }: Pick<AdRequestRow, "status" | "reviewedBy">,
  side: Side,
): void {
  if (status !== "completed") throw refuse("review.not_completed");
  if (reviewedBy?.includes(side)) throw refuse("review.already_written");
}

/** The sponsor's words about the influencer, or the influencer's about the campaign. */
export function newReview(
  r: AdRequestRow,
  by: Side,
  { rating, text }: NewReview,
  isPrivate: boolean,
  now: Date,
): ReviewRow {
  const at = now.toISOString();
  const ofSponsor = by === "sponsor";
  return {
    id: reviewId(r.id, by),
    adRequestId: r.id,
    by,
    authorId: ofSponsor ? r.sponsorId : r.influencerId,
    authorName: ofSponsor ? r.sponsorName : r.influencerName,
    subjectId: ofSponsor ? r.influencerId : r.sponsorId,
    campaignId: r.campaignId,
    campaignName: r.campaignName,
    ...(isPrivate && { private: true }),
    sponsorId: r.sponsorId,
    sponsorName: r.sponsorName,
    influencerId: r.influencerId,
    influencerName: r.influencerName,
    rating,
    text,
    at,
    ...(!ofSponsor && { aboutCampaign: r.campaignId, aboutCampaignAt: `${at}#${r.id}` }),
  };
}

const PRIVATE_NAME = "A private campaign";

/** A review as the actor may see it: a private campaign's name is for its parties, `hidden` for admins. */
export function reviewView(row: ReviewRow, actor: Actor): Review {
  const isAdmin = actor.role === "admin";
  const isParty = actor.id === row.sponsorId || actor.id === row.influencerId;
  return {
    id: row.id,
    adRequestId: row.adRequestId,
    by: row.by,
    authorId: row.authorId,
    authorName: row.authorName,
    campaignId: row.campaignId,
    campaignName: row.private && !isAdmin && !isParty ? PRIVATE_NAME : row.campaignName,
    influencerId: row.influencerId,
    influencerName: row.influencerName,
    rating: row.rating,
    text: row.text,
    at: row.at,
    ...(isAdmin && row.hidden && { hidden: row.hidden }),
  };
}

/** The sums that a row keeps of the ratings that it was given. */
export interface Ratings {
  ratingSum?: number;
  ratingCount?: number;
  r1?: number;
  r2?: number;
  r3?: number;
  r4?: number;
  r5?: number;
}

/** What one rating adds to the sums, or takes out of them. */
export const ratingChange = (rating: number, by: 1 | -1): Required<Ratings> => {
  const at = (stars: number) => (rating === stars ? by : 0);
  return {
    ratingSum: by * rating,
    ratingCount: by,
    r1: at(1),
    r2: at(2),
    r3: at(3),
    r4: at(4),
    r5: at(5),
  };
};

/** Average with one decimal, count, and how many gave 1 to 5. */
export const ratingsShown = (row: Ratings): Pick<ReviewPage, "rating" | "histogram"> => ({
  rating: {
    average: row.ratingCount
      ? Math.round((10 * (row.ratingSum ?? 0)) / row.ratingCount) / 10
      : null,
    count: row.ratingCount ?? 0,
  },
  histogram: [row.r1, row.r2, row.r3, row.r4, row.r5].map((count) => count ?? 0),
});
