import type { LedgerLine } from "@tandem/contract";

/** What a line of one's own accounts means to its owner. */
export function lineWords({ account, kind }: LedgerLine): string {
  if (account === "funding") return "Paid in";
  if (account === "refunds") return kind === "split" ? "Part came back" : "Came back";
  return kind === "split" ? "Your part of a split" : "Paid to you";
}

/** What stands under a sponsor's line and an influencer's: whom it was with. */
export const otherName = ({ account, influencerName, sponsorName }: LedgerLine): string =>
  account === "earnings" ? sponsorName : influencerName;
