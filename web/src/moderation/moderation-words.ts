import type { NewAbuseReport } from "@tandem/contract";

/** Why something is reported, as it is chosen and as it is read. */
export const abuseReasonWords: Record<NewAbuseReport["reason"], string> = {
  spam: "Spam",
  scam: "Fraud or a scam",
  harassment: "Harassment or threats",
  hate: "Hate",
  impersonation: "Pretends to be someone else",
  fake_figures: "Bought or invented figures",
  payment_outside: "Wants to be paid outside Tandem",
  illegal: "Something illegal",
  other: "Something else",
};

export const abuseKindWords: Record<NewAbuseReport["kind"], string> = {
  user: "account",
  campaign: "campaign",
  message: "message",
  review: "review",
};
