import { endpoints } from "@tandem/contract";
import {
  acceptOffer,
  applyToCampaign,
  counterOffer,
  editOffer,
  getAdRequest,
  listAdRequests,
  offerAdRequest,
  previewOffers,
  readTimeline,
  rejectOffer,
  withdrawOffer,
  writeMessage,
} from "@tandem/core/ad-request";
import { implement } from "./implement.ts";

const { adRequest } = endpoints;

export const adRequestRoutes = [
  implement(adRequest.offer, ({ ctx, params, body }) => offerAdRequest(ctx, params.id, body)),
  implement(adRequest.preview, ({ ctx, params, body }) => previewOffers(ctx, params.id, body)),
  implement(adRequest.apply, ({ ctx, params, body }) => applyToCampaign(ctx, params.id, body)),
  implement(adRequest.list, ({ ctx, query }) => listAdRequests(ctx, query)),
  implement(adRequest.get, ({ ctx, params }) => getAdRequest(ctx, params.id)),
  implement(adRequest.edit, ({ ctx, params, body }) => editOffer(ctx, params.id, body)),
  implement(
    adRequest.remove,
    async ({ ctx, params }) => void (await withdrawOffer(ctx, params.id)),
  ),
  implement(adRequest.accept, ({ ctx, params, body }) =>
    acceptOffer(ctx, params.id, body.offerVersion),
  ),
  implement(adRequest.reject, ({ ctx, params, body }) => rejectOffer(ctx, params.id, body.reason)),
  implement(adRequest.counter, ({ ctx, params, body }) => counterOffer(ctx, params.id, body)),
  implement(adRequest.withdraw, ({ ctx, params }) => withdrawOffer(ctx, params.id)),
  implement(adRequest.timeline, ({ ctx, params, query }) => readTimeline(ctx, params.id, query)),
  implement(adRequest.message, ({ ctx, params, body }) => writeMessage(ctx, params.id, body.text)),
];
