import type { AdRequest, Side } from "@tandem/contract";
import { t } from "../language/t.ts";
import { money } from "../ui/format.ts";
import { isApplication, ownWords } from "./own-words.ts";

/**
 * What is on the table, in words to `me` about the counterpart whose name stands beside them:
 * "Asks for $450. You offered $400." `before` is the reader's own last amount, in minor units.
 */
export function changeWords(request: AdRequest, me: Side, before: number | null): string {
  const { offer, status } = request;
  const amount = money(offer.amount, offer.currency, { whole: true });
  switch (status) {
    case "pending": {
      if (offer.by === me) return ownWords(request, me, offer.amount, true);
      const now =
        offer.by === "sponsor"
          ? t("Offers {amount}.", { amount })
          : isApplication(request)
            ? t("Applied for {amount}.", { amount })
            : t("Asks for {amount}.", { amount });
      return before === null ? now : `${now} ${ownWords(request, me, before, false)}`;
    }
    case "accepted":
      return t("Agreed at {amount}.", { amount });
    case "completed":
      return t("Done and settled at {amount}.", { amount });
    case "rejected":
      return t("Rejected. The last offer was {amount}.", { amount });
    case "withdrawn":
      return t("Withdrawn. The last offer was {amount}.", { amount });
    case "expired":
      return t("The offer of {amount} ran out.", { amount });
    case "cancelled":
      return t("Cancelled. It was agreed at {amount}.", { amount });
  }
}

/** The side across the table, and what it is called. */
export const counterpart = (request: AdRequest, me: Side): { side: Side; name: string } =>
  me === "sponsor"
    ? { side: "influencer", name: request.influencerName }
    : { side: "sponsor", name: request.sponsorName };
