import type { AdRequest, Side } from "@tandem/contract";
import { money } from "../ui/format.ts";

/**
 * What is on the table, in words to `me` about the counterpart whose name stands beside them:
 * "Asks for $450. You offered $400." `before` is the reader's own last amount, in minor units.
 */
export function changeWords(request: AdRequest, me: Side, before: number | null): string {
  const { offer, status } = request;
  const amount = money(offer.amount, offer.currency, { whole: true });
  const applied = offer.version === 1 && request.startedBy === "influencer";
  switch (status) {
    case "pending": {
      const mine = offer.by === me;
      const did = offer.by === "sponsor" ? "offered" : applied ? "applied for" : "asked for";
      if (mine) return `You ${did} ${amount}.`;
      const does = offer.by === "sponsor" ? "Offers" : applied ? "Applied for" : "Asks for";
      if (before === null) return `${does} ${amount}.`;
      const own = money(before, offer.currency, { whole: true });
      return `${does} ${amount}. You ${me === "sponsor" ? "offered" : "asked for"} ${own}.`;
    }
    case "accepted":
      return `Agreed at ${amount}.`;
    case "completed":
      return `Done and settled at ${amount}.`;
    case "rejected":
      return `Rejected. The last offer was ${amount}.`;
    case "withdrawn":
      return `Withdrawn. The last offer was ${amount}.`;
    case "expired":
      return `The offer of ${amount} ran out.`;
    case "cancelled":
      return `Cancelled. It was agreed at ${amount}.`;
  }
}

/** The side across the table, and what it is called. */
export const counterpart = (request: AdRequest, me: Side): { side: Side; name: string } =>
  me === "sponsor"
    ? { side: "influencer", name: request.influencerName }
    : { side: "sponsor", name: request.sponsorName };
