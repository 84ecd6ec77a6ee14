import type { AdRequest, Side, TimelineEntry } from "@tandem/contract";
import { money } from "../ui/format.ts";
import { type StepKind, stepMoveWords } from "./step-words.ts";
import { nameOfSide, type Reader, sideOf, whoDid } from "./thread-words.ts";

const offerDeeds = {
  offered: ["offered", "offered"],
  applied: ["applied", "applied"],
  edited: ["changed your offer", "changed the offer"],
  countered: ["countered", "countered"],
} as const;

/** "Ana countered", over an offer in the history. */
export function offerTitle(entry: TimelineEntry, request: AdRequest, me: Reader): string {
  const [own, theirs] = offerDeeds[entry.kind as keyof typeof offerDeeds];
  return `${whoDid(entry, request, me)} ${sideOf(entry) === me ? own : theirs}`;
}

/** "Ana rejected the offer." The reason that goes with it stands beside these words. */
export function moveWords(entry: TimelineEntry, request: AdRequest, me: Reader): string {
  const who = whoDid(entry, request, me);
  switch (entry.kind) {
    case "accepted": {
      const { amount, currency } = entry.offer ?? request.offer;
      return `${who} accepted ${money(amount, currency, { whole: true })}.`;
    }
    case "rejected":
      return sideOf(entry) === null ? `${who} closed this request.` : `${who} rejected the offer.`;
    case "withdrawn":
      return `${who} took the offer back.`;
    case "expired":
      return "The offer ran out without an answer.";
    default: {
      const named = (side: Side) => (side === me ? "You" : nameOfSide(request, side));
      return stepMoveWords(entry as TimelineEntry & { kind: StepKind }, request, {
        who,
        alone: entry.actor.role === "system",
        sponsor: named("sponsor"),
        influencer: named("influencer"),
      });
    }
  }
}
