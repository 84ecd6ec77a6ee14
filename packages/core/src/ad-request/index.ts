export { AdRequests } from "./ad-request.entity.ts";
export {
  AD_REQUEST_KINDS,
  type AdRequestData,
  type AdRequestEvent,
  type AdRequestKind,
  type Parties,
  type PaymentTold,
  type WorkTold,
} from "./ad-request.events.ts";
export { viewOf } from "./ad-request.view.ts";
export {
  acceptOffer,
  counterOffer,
  editOffer,
  rejectOffer,
  withdrawOffer,
} from "./answer-offer.ts";
export { moveByItself } from "./by-itself.ts";
export { Disputes } from "./dispute.entity.ts";
export { closePendingOfCampaign, expireDueOffers } from "./expire-offers.ts";
export { hasOpenRequest } from "./has-open-request.ts";
export { leave, leaveRequest, requestsOf } from "./leave-requests.ts";
export { listAllAdRequests } from "./list-all-ad-requests.ts";
export { requireParty, requireReader } from "./load-ad-request.ts";
export { type AdRequestRow, cancel, isToDo, type Move } from "./negotiation.rules.ts";
export { onLatest } from "./on-latest.ts";
export { previewOffers } from "./preview-offers.ts";
export { getAdRequest, listAdRequests, readTimeline } from "./read-ad-requests.ts";
export { saveAttempt } from "./save-attempt.ts";
export { type MoveTold, partiesOf, saveMove } from "./save-move.ts";
export { applyToCampaign, offerAdRequest } from "./start-ad-request.ts";
export {
  APPROVES_AFTER_MS,
  ATTEMPT_LOST_AFTER_MS,
  allPublishedAt,
  approvesAt,
  type DisputeOutcome,
  isDisputed,
  RELEASES_AFTER_MS,
  releasesAt,
  withDisputeSettled,
} from "./wake.rules.ts";
export { eachWaking } from "./waking.ts";
export { writeMessage } from "./write-message.ts";
