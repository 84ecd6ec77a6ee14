export { cancelRequest, declineCancellation } from "./cancel-request.ts";
export { disputeRequest } from "./dispute-request.ts";
export { listDisputes } from "./list-disputes.ts";
export { releaseDuePayments } from "./release-due-payments.ts";
export { releasePayment } from "./release-payment.ts";
export { settleDispute } from "./settle-dispute.ts";
export {
  askToCancel,
  declineCancel,
  openDispute,
  release,
  releaseDue,
  type Settling,
  settle,
  type Verdict,
} from "./settlement.rules.ts";
