import type { LedgerLine } from "@tandem/contract";
import { t } from "../language/t.ts";

/** What a line of one's own accounts means to its owner. */
export function lineWords({ account, kind }: LedgerLine): string {
  if (account === "funding") return t("Paid in");
  if (account === "refunds") return kind === "split" ? t("Part came back") : t("Came back");
  return kind === "split" ? t("Your part of a split") : t("Paid to you");
}

/** What stands under a sponsor's line and an influencer's: whom it was with. */
export const otherName = ({ account, influencerName, sponsorName }: LedgerLine): string =>
  account === "earnings" ? sponsorName : influencerName;
