export { Campaigns, ENDING_SHARDS } from "./campaign.entity.ts";
export {
  CAMPAIGN_KINDS,
  type CampaignData,
  type CampaignEvent,
  campaignEvent,
  type CampaignKind,
  type MoneyMoved,
} from "./campaign.events.ts";
export {
  type CampaignRow,
  closedBecause,
  overBudget,
  ownView,
  publicView,
  statusNow,
  type StoredCampaignStatus,
} from "./campaign.rules.ts";
