import { Campaigns } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Write, write } from "../platform/index.ts";
import { Sponsors } from "../sponsor/index.ts";
import { type ReviewRow, ratingChange } from "./review.rules.ts";

/** Counts a rating where it is shown, or takes it out: the influencer's row, or the campaign's and its sponsor's. */
export function ratingWrites(review: ReviewRow, by: 1 | -1): Write[] {
  const { influencerId, campaignId, sponsorId, rating } = review;
  const change = ratingChange(rating, by);
  if (review.by === "sponsor")
    return [write(Influencers.patch({ id: influencerId }).add({ ...change, rev: 1 }))];
  return [
    write(Campaigns.patch({ id: campaignId }).add({ ...change, ratingRev: 1 })),
    write(Sponsors.patch({ id: sponsorId }).add(change)),
  ];
}
