export { forgetOlder } from "./forget.ts";
export { projectChanges } from "./project-changes.ts";
export { findCampaigns, searchAllCampaigns } from "./search-campaigns.ts";
export { searchInfluencers } from "./search-influencers.ts";
export { searchUsers } from "./search-users.ts";
