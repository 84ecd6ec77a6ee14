export { Campaigns, ENDING_SHARDS } from "./campaign.entity.ts";
export {
  CAMPAIGN_KINDS,
  type CampaignData,
  type CampaignEvent,
  type CampaignKind,
  campaignEvent,
  type MoneyMoved,
} from "./campaign.events.ts";
export {
  type CampaignRow,
  closedBecause,
  overBudget,
  ownView,
  publicView,
  type StoredCampaignStatus,
  statusNow,
} from "./campaign.rules.ts";
export { changeCampaign } from "./change-campaign.ts";
export { campaignsOf, closeCampaign } from "./close-campaign.ts";
export { createCampaign } from "./create-campaign.ts";
export { endDueCampaigns } from "./end-due-campaigns.ts";
export { getCampaign } from "./get-campaign.ts";
export { listOwnCampaigns } from "./list-own-campaigns.ts";
export { requireOwnCampaign } from "./load-campaign.ts";
export { moveCampaign } from "./move-campaign.ts";
export { removeCampaign } from "./remove-campaign.ts";
