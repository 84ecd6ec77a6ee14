import * as v from "valibot";
import { PublicCampaign } from "./campaign.ts";
import { Influencer } from "./influencer.ts";
import { PageQuery, page } from "./page.ts";

/** `score` is 0..1, higher fits better; `reasons` say in words what speaks for it, the strongest first. */
const fit = { score: v.number(), reasons: v.array(v.string()) };
export const SuggestedInfluencer = v.object({ influencer: Influencer, ...fit });
export type SuggestedInfluencer = v.InferOutput<typeof SuggestedInfluencer>;
export const SuggestedCampaign = v.object({ campaign: PublicCampaign, ...fit });
export type SuggestedCampaign = v.InferOutput<typeof SuggestedCampaign>;
/** The best fit first; the list ends after the hundred best. */
export const SuggestedInfluencerPage = page(SuggestedInfluencer);
export const SuggestedCampaignPage = page(SuggestedCampaign);
export const SuggestionQuery = v.object(PageQuery);
