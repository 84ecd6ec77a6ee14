import type { NewAbuseReport } from "@tandem/contract";
import { t } from "../language/t.ts";

/** Why something is reported, as it is chosen and as it is read. */
export const abuseReasonWords: Record<NewAbuseReport["reason"], string> = {
  spam: t("Spam"),
  scam: t("Fraud or a scam"),
  harassment: t("Harassment or threats"),
  hate: t("Hate"),
  impersonation: t("Pretends to be someone else"),
  fake_figures: t("Bought or invented figures"),
  payment_outside: t("Wants to be paid outside Tandem"),
  illegal: t("Something illegal"),
  other: t("Something else"),
};

export const abuseKindWords: Record<NewAbuseReport["kind"], string> = {
  user: t("account"),
  campaign: t("campaign"),
  message: t("message"),
  review: t("review"),
};
