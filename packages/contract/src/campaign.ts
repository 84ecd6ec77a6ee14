import * as v from "valibot";
import { Flag } from "./account.ts";
import { Rating } from "./influencer.ts";
import { PageQuery, page } from "./page.ts";
import {
  Amount,
  CategoryName,
  Currency,
  Day,
  Instant,
  line,
  MAX_AMOUNT,
  numeric,
  prose,
  Version,
} from "./primitives.ts";
import { SponsorRecord } from "./record.ts";
import { CAMPAIGN_STATUSES, VISIBILITIES } from "./vocabulary.ts";

const fields = {
  name: line(1, 80),
  description: v.optional(prose(0, 1080), ""),
  category: CategoryName,
  niche: v.optional(line(0, 40), ""),
  goals: v.optional(prose(0, 1080), ""),
  startDate: Day,
  endDate: Day,
  budget: Amount,
  currency: v.optional(Currency),
  visibility: v.optional(v.picklist(VISIBILITIES, "Choose public or private."), "public"),
};
/** Days are the sponsor's own calendar days; the money is in minor units of `currency` (the sponsor's by default). */
export const NewCampaign = v.pipe(
  v.object(fields),
  v.forward(
    v.partialCheck(
      [["startDate"], ["endDate"]],
      (c) => c.endDate >= c.startDate,
      "The end cannot be before the start.",
    ),
    ["endDate"],
  ),
);
export type NewCampaign = v.InferOutput<typeof NewCampaign>;

export const CampaignChange = v.object({
  version: Version,
  name: v.optional(line(1, 80)),
  description: v.optional(prose(0, 1080)),
  category: v.optional(CategoryName),
  niche: v.optional(line(0, 40)),
  goals: v.optional(prose(0, 1080)),
  startDate: v.optional(Day),
  endDate: v.optional(Day),
  budget: v.optional(Amount),
  currency: v.optional(Currency),
  visibility: v.optional(v.picklist(VISIBILITIES, "Choose public or private.")),
});
export type CampaignChange = v.InferOutput<typeof CampaignChange>;

const shown = {
  id: v.string(),
  sponsorId: v.string(),
  sponsorName: v.string(),
  name: v.string(),
  description: v.string(),
  category: CategoryName,
  niche: v.string(),
  goals: v.string(),
  startDate: v.string(),
  endDate: v.string(),
  budget: v.number(),
  currency: v.string(),
  visibility: v.picklist(VISIBILITIES),
  status: v.picklist(CAMPAIGN_STATUSES),
  flag: v.nullable(Flag),
  rating: Rating,
  /** How its sponsor pays; where one campaign is asked for. */
  sponsorRecord: v.optional(SponsorRecord),
  version: v.number(),
  createdAt: Instant,
  updatedAt: Instant,
};
/** A campaign as an influencer sees it: the budget, but not how it is spent. */
export const PublicCampaign = v.object(shown);
/** A campaign as its sponsor and admins see it. `available = budget − reserved − committed − paid ≥ 0`. */
export const Campaign = v.object({
  ...shown,
  reserved: v.number(),
  committed: v.number(),
  paid: v.number(),
  available: v.number(),
});
export type Campaign = v.InferOutput<typeof Campaign>;
export type PublicCampaign = v.InferOutput<typeof PublicCampaign>;

export const CAMPAIGN_SORTS = ["newest", "ending", "budget", "relevance"] as const;
export const CampaignSearch = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(200, "Use at most 200 characters."))),
  category: v.optional(CategoryName),
  niche: v.optional(line(0, 40)),
  minBudget: v.optional(numeric(0, MAX_AMOUNT)),
  maxBudget: v.optional(numeric(0, MAX_AMOUNT)),
  startsAfter: v.optional(Day),
  endsBefore: v.optional(Day),
  status: v.optional(v.picklist(CAMPAIGN_STATUSES, "Choose a status.")),
  visibility: v.optional(v.picklist(VISIBILITIES, "Choose public or private.")),
  sort: v.optional(v.picklist(CAMPAIGN_SORTS, "Choose a sort order.")),
  ...PageQuery,
});
export type CampaignSearch = v.InferOutput<typeof CampaignSearch>;
export const CampaignPage = page(v.union([Campaign, PublicCampaign]));
