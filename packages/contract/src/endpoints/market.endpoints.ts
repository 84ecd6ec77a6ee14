import * as v from "valibot";
import {
  Campaign,
  CampaignChange,
  CampaignPage,
  CampaignSearch,
  NewCampaign,
  PublicCampaign,
} from "../campaign.ts";
import { Influencer, InfluencerPage, InfluencerSearch } from "../influencer.ts";
import { ReviewPage, ReviewQuery } from "../review.ts";
import { SuggestedCampaignPage, SuggestedInfluencerPage, SuggestionQuery } from "../suggestion.ts";
import { endpoint } from "./endpoint.ts";

const lifecycle = ["campaign.wrong_status", "campaign.flagged"] as const;
const AnyCampaign = v.union([Campaign, PublicCampaign]);

/** What people say of each other. */
export const reviewEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/reviews",
    summary: "Reviews of an influencer, a campaign or a sponsor, newest first",
    who: "any",
    query: ReviewQuery,
    status: 200,
    answer: ReviewPage,
    errors: ["request.not_found"],
  }),
};

export const influencerEndpoints = {
  search: endpoint({
    method: "GET",
    path: "/influencers",
    summary: "Find influencers",
    who: "any",
    query: InfluencerSearch,
    status: 200,
    answer: InfluencerPage,
  }),
  get: endpoint({
    method: "GET",
    path: "/influencers/{id}",
    summary: "An influencer's public profile",
    who: "any",
    status: 200,
    answer: Influencer,
  }),
};

export const suggestionEndpoints = {
  influencers: endpoint({
    method: "GET",
    path: "/campaigns/{id}/suggestions",
    summary: "The influencers that fit a campaign best, and why",
    who: ["sponsor"],
    query: SuggestionQuery,
    status: 200,
    answer: SuggestedInfluencerPage,
  }),
  campaigns: endpoint({
    method: "GET",
    path: "/me/suggestions",
    summary: "The campaigns that fit oneself best, and why",
    who: ["influencer"],
    query: SuggestionQuery,
    status: 200,
    answer: SuggestedCampaignPage,
  }),
};

export const campaignEndpoints = {
  search: endpoint({
    method: "GET",
    path: "/campaigns",
    summary: "A sponsor's own campaigns; for an influencer the public live ones",
    who: ["sponsor", "influencer"],
    query: CampaignSearch,
    status: 200,
    answer: CampaignPage,
  }),
  create: endpoint({
    method: "POST",
    path: "/campaigns",
    summary: "Create a campaign as a draft",
    who: ["sponsor"],
    body: NewCampaign,
    status: 201,
    answer: Campaign,
  }),
  get: endpoint({
    method: "GET",
    path: "/campaigns/{id}",
    summary: "One campaign",
    who: "any",
    status: 200,
    answer: AnyCampaign,
  }),
  change: endpoint({
    method: "PATCH",
    path: "/campaigns/{id}",
    summary:
      "Edit a campaign: a draft wholly; while live or paused budget, texts, end and visibility",
    who: ["sponsor"],
    body: CampaignChange,
    status: 200,
    answer: Campaign,
    errors: [
      "request.stale",
      "campaign.not_editable",
      "campaign.budget_below_spent",
      "campaign.flagged",
    ],
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/campaigns/{id}",
    summary: "Delete a campaign without accepted requests; its pending ones are rejected",
    who: ["sponsor"],
    status: 204,
    errors: ["campaign.has_accepted_requests"],
  }),
  publish: endpoint({
    method: "POST",
    path: "/campaigns/{id}/publish",
    summary: "Draft → live",
    who: ["sponsor"],
    status: 200,
    answer: Campaign,
    errors: [...lifecycle, "campaign.over"],
  }),
  pause: endpoint({
    method: "POST",
    path: "/campaigns/{id}/pause",
    summary: "Live → paused",
    who: ["sponsor"],
    status: 200,
    answer: Campaign,
    errors: lifecycle,
  }),
  resume: endpoint({
    method: "POST",
    path: "/campaigns/{id}/resume",
    summary: "Paused → live",
    who: ["sponsor"],
    status: 200,
    answer: Campaign,
    errors: [...lifecycle, "campaign.over"],
  }),
  archive: endpoint({
    method: "POST",
    path: "/campaigns/{id}/archive",
    summary: "Live, paused or ended → archived; pending requests are rejected",
    who: ["sponsor"],
    status: 200,
    answer: Campaign,
    errors: lifecycle,
  }),
};
