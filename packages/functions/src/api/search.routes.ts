import { endpoints } from "@tandem/contract";
import {
  findCampaigns,
  searchAllCampaigns,
  searchInfluencers,
  searchUsers,
} from "@tandem/core/search";
import { implement } from "./implement.ts";

export const searchRoutes = [
  implement(endpoints.influencer.search, ({ ctx, query }) => searchInfluencers(ctx, query)),
  implement(endpoints.campaign.search, ({ ctx, query }) => findCampaigns(ctx, query)),
  implement(endpoints.admin.users, ({ ctx, query }) => searchUsers(ctx, query)),
  implement(endpoints.admin.campaigns, ({ ctx, query }) => searchAllCampaigns(ctx, query)),
];
