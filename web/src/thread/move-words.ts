import type { AdRequest, TimelineEntry } from "@tandem/contract";
import { t } from "../language/t.ts";
import { money } from "../ui/format.ts";
import { type StepKind, stepMoveWords } from "./step-words.ts";
import { type Reader, sideOf, whoDid } from "./thread-words.ts";

/** "Ana countered", over an offer in the history. */
export function offerTitle(entry: TimelineEntry, request: AdRequest, me: Reader): string {
  const own = sideOf(entry) === me;
  const who = whoDid(entry, request, me);
  switch (entry.kind) {
    case "applied":
      return own ? t("You applied") : t("{who} applied", { who });
    case "edited":
      return own ? t("You changed your offer") : t("{who} changed the offer", { who });
    case "countered":
      return own ? t("You countered") : t("{who} countered", { who });
    default:
      return own ? t("You offered") : t("{who} offered", { who });
  }
}

/** "Ana rejected the offer." The reason that goes with it stands beside these words. */
export function moveWords(entry: TimelineEntry, request: AdRequest, me: Reader): string {
  const side = sideOf(entry);
  const own = side !== null && side === me;
  const who = whoDid(entry, request, me);
  switch (entry.kind) {
    case "accepted": {
      const offer = entry.offer ?? request.offer;
      const amount = money(offer.amount, offer.currency, { whole: true });
      return own
        ? t("You accepted {amount}.", { amount })
        : t("{who} accepted {amount}.", { who, amount });
    }
    case "rejected":
      if (side === null) return t("{who} closed this request.", { who });
      return own ? t("You rejected the offer.") : t("{who} rejected the offer.", { who });
    case "withdrawn":
      return own ? t("You took the offer back.") : t("{who} took the offer back.", { who });
    case "expired":
      return t("The offer ran out without an answer.");
    default:
      return stepMoveWords(entry as TimelineEntry & { kind: StepKind }, request, me);
  }
}
