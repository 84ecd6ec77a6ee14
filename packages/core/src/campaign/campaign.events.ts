import type { Visibility } from "@tandem/contract";
import type { NewEvent, Told } from "../platform/index.ts";
import type { StoredCampaignStatus } from "./campaign.rules.ts";

/** How much each pot of a campaign grew or shrank, in minor units. */
export interface MoneyMoved {
  currency: string;
  budget?: number;
  reserved?: number;
  committed?: number;
  paid?: number;
  /** What a collaboration's escrow took in or gave out; a part of `committed`, not a pot of its own. */
  held?: number;
  /** Where a draft changed its currency: what left the old one. */
  leaves?: { currency: string; budget: number };
}

export interface CampaignData {
  sponsorId: string;
  sponsorName: string;
  name: string;
  visibility: Visibility;
  /** What the visibility was before, where it changed. */
  visibilityBefore?: Visibility;
  from: StoredCampaignStatus | null;
  to: StoredCampaignStatus;
  money?: MoneyMoved;
  reason?: string;
  /** Whether it was frozen when it was deleted: it is no flagged campaign any more. */
  flagged?: boolean;
}

export const CAMPAIGN_KINDS = [
  "campaign.created",
  "campaign.edited",
  "campaign.published",
  "campaign.paused",
  "campaign.resumed",
  "campaign.ended",
  "campaign.archived",
  "campaign.deleted",
  "campaign.flagged",
  "campaign.unflagged",
] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];
export type CampaignEvent = Told<CampaignKind, CampaignData>;

export const campaignEvent = (
  kind: CampaignKind,
  campaignId: string,
  data: CampaignData,
  change: Pick<NewEvent, "before" | "after" | "id"> = {},
): NewEvent => ({
  subjectType: "campaign",
  subjectId: campaignId,
  kind,
  ownerId: data.sponsorId,
  data: { ...data },
  ...change,
});
