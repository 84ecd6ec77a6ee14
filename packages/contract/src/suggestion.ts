import * as v from "valibot";
import { PublicCampaign } from "./campaign.ts";
import { Influencer } from "./influencer.ts";
import { PageQuery, page } from "./page.ts";

/** What can speak for an influencer in a campaign, and for a campaign to an influencer. */
export const FIT_REASONS = [
  "same_niche",
  "same_category",
  "speaks_of",
  "reach_in_budget",
  "low_price",
  "engagement",
  "rated",
  "always_on_time",
  "on_time",
  "replies",
  "in_country",
  "your_niche",
  "your_category",
  "budget_for_price",
  "budget_for_reach",
  "pays",
  "open_for",
] as const;

/** One reason in pieces, to be put into words in any language; `kind` says which of them there are. */
export const FitReason = v.object({
  kind: v.picklist(FIT_REASONS),
  /** A niche as it is written, a category, or a country (ISO 3166-1 alpha-2). */
  name: v.optional(v.string()),
  /** The words of the niche that are spoken of. */
  words: v.optional(v.array(v.string())),
  /** 0..1, of followers or of pieces of work. */
  share: v.optional(v.number()),
  /** The average, 1..5, of so many ratings (`count`). */
  rating: v.optional(v.number()),
  /** Ratings, days until it is paid, weeks that are left, or hours until an answer: 0 is within one. */
  count: v.optional(v.number()),
  /** It pays and was in a dispute. */
  disputed: v.optional(v.boolean()),
});
export type FitReason = v.InferOutput<typeof FitReason>;

/**
 * `score` is 0..1, higher fits better; `reasons` say in English what speaks for it, the strongest
 * first, and `why` the same in pieces, in the same order.
 */
const fit = { score: v.number(), reasons: v.array(v.string()), why: v.array(FitReason) };
export const SuggestedInfluencer = v.object({ influencer: Influencer, ...fit });
export type SuggestedInfluencer = v.InferOutput<typeof SuggestedInfluencer>;
export const SuggestedCampaign = v.object({ campaign: PublicCampaign, ...fit });
export type SuggestedCampaign = v.InferOutput<typeof SuggestedCampaign>;
/** The best fit first; the list ends after the hundred best. */
export const SuggestedInfluencerPage = page(SuggestedInfluencer);
export const SuggestedCampaignPage = page(SuggestedCampaign);
export const SuggestionQuery = v.object(PageQuery);
