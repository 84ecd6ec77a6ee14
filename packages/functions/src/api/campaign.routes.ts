import { endpoints } from "@tandem/contract";
import { hasOpenRequest } from "@tandem/core/ad-request";
import {
  changeCampaign,
  createCampaign,
  getCampaign,
  moveCampaign,
  removeCampaign,
} from "@tandem/core/campaign";
import { implement } from "./implement.ts";

const { campaign } = endpoints;

export const campaignRoutes = [
  implement(campaign.create, ({ ctx, body }) => createCampaign(ctx, body)),
  implement(campaign.get, ({ ctx, params }) =>
    getCampaign(ctx, params.id, (id) => hasOpenRequest(ctx, id)),
  ),
  implement(campaign.change, ({ ctx, params, body }) => changeCampaign(ctx, params.id, body)),
  implement(campaign.remove, ({ ctx, params }) => removeCampaign(ctx, params.id)),
  implement(campaign.publish, ({ ctx, params }) => moveCampaign(ctx, params.id, "publish")),
  implement(campaign.pause, ({ ctx, params }) => moveCampaign(ctx, params.id, "pause")),
  implement(campaign.resume, ({ ctx, params }) => moveCampaign(ctx, params.id, "resume")),
  implement(campaign.archive, ({ ctx, params }) => moveCampaign(ctx, params.id, "archive")),
];
