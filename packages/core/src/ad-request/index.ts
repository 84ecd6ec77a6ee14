export { AdRequests } from "./ad-request.entity.ts";
export {
  AD_REQUEST_KINDS,
  type AdRequestData,
  type AdRequestEvent,
  type AdRequestKind,
  adRequestEvent,
  type Parties,
} from "./ad-request.events.ts";
export { viewOf } from "./ad-request.view.ts";
export {
  acceptOffer,
  counterOffer,
  editOffer,
  rejectOffer,
  withdrawOffer,
} from "./answer-offer.ts";
export { closePendingOfCampaign, expireDueOffers } from "./expire-offers.ts";
export { hasOpenRequest } from "./has-open-request.ts";
export { leave, leaveRequest, requestsOf } from "./leave-requests.ts";
export { listAllAdRequests } from "./list-all-ad-requests.ts";
export { type AdRequestRow, isToDo } from "./negotiation.rules.ts";
export { getAdRequest, listAdRequests, readTimeline } from "./read-ad-requests.ts";
export { applyToCampaign, offerAdRequest } from "./start-ad-request.ts";
export { writeMessage } from "./write-message.ts";
