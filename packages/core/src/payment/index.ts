export {
  type Charge,
  GatewayProblem,
  type GatewayReason,
  type PaymentGateway,
  type WantedCharge,
} from "./gateway.ts";
export { gatewayOf } from "./gateway-of.ts";
export { getReceipt } from "./get-receipt.ts";
export { pay } from "./pay.ts";
export { REFUND_KINDS, refundCharge } from "./refund-charge.ts";
export { resumePayments } from "./resume-payments.ts";
