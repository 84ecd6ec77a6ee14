import { endpoints } from "@tandem/contract";
import { listAllAdRequests } from "@tandem/core/ad-request";
import {
  discardDeadLetter,
  listDeadLetters,
  listJobs,
  redriveDeadLetter,
  redriveDeadLetters,
  requestJob,
} from "@tandem/core/job";
import { flagCampaign, unflagCampaign } from "@tandem/core/moderation";
import { implement } from "./implement.ts";

const { admin } = endpoints;

export const adminRoutes = [
  implement(admin.adRequests, ({ ctx, query }) => listAllAdRequests(ctx, query)),
  implement(admin.jobs, ({ ctx, query }) => listJobs(ctx, query)),
  implement(admin.runJob, ({ ctx, params }) => requestJob(ctx, params.kind)),
  implement(admin.deadLetters, ({ ctx, query }) => listDeadLetters(ctx, query)),
  implement(admin.redriveAll, ({ ctx, body }) => redriveDeadLetters(ctx, body.queue)),
  implement(admin.redrive, ({ ctx, params }) => redriveDeadLetter(ctx, params.id)),
  implement(admin.discard, ({ ctx, params }) => discardDeadLetter(ctx, params.id)),
  implement(admin.flagCampaign, ({ ctx, params, body }) =>
    flagCampaign(ctx, params.id, body.reason),
  ),
  implement(admin.unflagCampaign, ({ ctx, params }) => unflagCampaign(ctx, params.id)),
];
