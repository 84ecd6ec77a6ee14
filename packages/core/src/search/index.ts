export {
  campaignIndex,
  campaignsFor,
  indexOf,
  influencerIndex,
  influencersFor,
  type Topic,
} from "./candidates.ts";
export { influencerDoc } from "./collections.ts";
export { forgetOlder } from "./forget.ts";
export { newMatches } from "./new-matches.ts";
export { projectChanges } from "./project-changes.ts";
export { findCampaigns, searchAllCampaigns } from "./search-campaigns.ts";
export { searchInfluencers } from "./search-influencers.ts";
export { searchUsers } from "./search-users.ts";
