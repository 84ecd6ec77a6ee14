/** How an admin ends a dispute. */
export const DISPUTE_OUTCOMES = ["release", "refund", "split"] as const;
/** What moves money: into escrow, and out of it to the influencer, back to the sponsor, or to both. */
export const MOVEMENT_KINDS = ["hold", "release", "refund", "split"] as const;
/**
 * The accounts of the ledger. What a sponsor pays in leaves `funding`; `escrow` holds it for one
 * collaboration; it ends in the influencer's `earnings`, the platform's `fee` and the sponsor's
 * `refunds`.
 */
export const LEDGER_ACCOUNTS = ["funding", "escrow", "earnings", "fee", "refunds"] as const;
export const CARD_BRANDS = [
  "visa",
  "mastercard",
  "amex",
  "discover",
  "diners",
  "jcb",
  "unionpay",
  "other",
] as const;
