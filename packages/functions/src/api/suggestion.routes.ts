import { endpoints } from "@tandem/contract";
import { suggestCampaigns, suggestInfluencers } from "@tandem/core/suggestion";
import { implement } from "./implement.ts";

const { suggestion } = endpoints;

export const suggestionRoutes = [
  implement(suggestion.influencers, ({ ctx, params, query }) =>
    suggestInfluencers(ctx, params.id, query),
  ),
  implement(suggestion.campaigns, ({ ctx, query }) => suggestCampaigns(ctx, query)),
];
