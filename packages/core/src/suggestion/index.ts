export type { Wanted } from "./fit.rules.ts";
export { suggestCampaigns } from "./suggest-campaigns.ts";
export { candidates, ranked, suggestInfluencers } from "./suggest-influencers.ts";
