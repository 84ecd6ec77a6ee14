import type { Page, SuggestedCampaign, SuggestedInfluencer } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api } from "../api.ts";
import { createPages } from "../data/query.ts";

/** The influencers that fit a campaign best. Under `/campaigns`, because an offer changes them too. */
export const createSuggestedInfluencers = (campaignId: Accessor<string>) =>
  createPages<SuggestedInfluencer>(
    () => campaignId() && `/campaigns/${campaignId()}/suggestions`,
    (cursor, signal) =>
      api.get<Page<SuggestedInfluencer>>(
        `/campaigns/${campaignId()}/suggestions`,
        { limit: 12, cursor },
        { signal },
      ),
    { freshFor: 30_000 },
  );

/** The campaigns that fit oneself best; so many of them. */
export const createSuggestedCampaigns = (limit: number) =>
  createPages<SuggestedCampaign>(
    () => `/me/suggestions?limit=${limit}`,
    (cursor, signal) =>
      api.get<Page<SuggestedCampaign>>("/me/suggestions", { limit, cursor }, { signal }),
    { freshFor: 30_000 },
  );
