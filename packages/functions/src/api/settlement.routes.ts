import { endpoints } from "@tandem/contract";
import {
  cancelRequest,
  declineCancellation,
  disputeRequest,
  listDisputes,
  releasePayment,
  settleDispute,
} from "@tandem/core/settlement";
import { implement } from "./implement.ts";

const { adRequest } = endpoints;

export const settlementRoutes = [
  implement(adRequest.askToCancel, ({ ctx, params, body }) =>
    cancelRequest(ctx, params.id, body.reason),
  ),
  implement(adRequest.declineCancel, ({ ctx, params }) => declineCancellation(ctx, params.id)),
  implement(adRequest.dispute, ({ ctx, params, body }) =>
    disputeRequest(ctx, params.id, body.reason),
  ),
  implement(adRequest.release, ({ ctx, params }) => releasePayment(ctx, params.id)),
  implement(endpoints.justice.disputes, ({ ctx, query }) => listDisputes(ctx, query)),
  implement(endpoints.justice.settleDispute, ({ ctx, params, body }) =>
    settleDispute(ctx, params.adRequestId, body),
  ),
];
