import type { AdRequest, TimelineEntry } from "@tandem/contract";
import { money } from "../ui/format.ts";
import { pieceWord } from "./deliverable-words.ts";

type Kind = TimelineEntry["kind"];

/** The kinds of what happens after both agreed. */
export type StepKind = Extract<
  Kind,
  | "cancel_asked"
  | "cancel_declined"
  | "cancelled"
  | "disputed"
  | "submitted"
  | "changes_requested"
  | "approved"
  | "published"
  | "held"
  | "declined"
  | "released"
  | "refunded"
  | "split"
>;

interface Told {
  /** "You", "Ana", "Tandem", "An admin". */
  who: string;
  /** Nobody did it: it happened by itself. */
  alone: boolean;
  sponsor: string;
  influencer: string;
}

const pieceOf = ({ deliverable }: TimelineEntry) =>
  deliverable ? `the ${pieceWord(deliverable)}` : "the work";

/** "Ana handed in the Instagram reel.": a step of the work or of its money, in a sentence. */
export function stepMoveWords(
  entry: TimelineEntry & { kind: StepKind },
  request: AdRequest,
  told: Told,
): string {
  const { who, alone, sponsor, influencer } = told;
  const currency = entry.money?.currency ?? request.offer.currency;
  const say = (minor: number | undefined) => money(minor ?? 0, currency, { whole: true });
  const amount = say(entry.money?.amount ?? request.offer.amount);
  switch (entry.kind) {
    case "submitted":
      return `${who} handed in ${pieceOf(entry)}.`;
    case "changes_requested":
      return `${who} asked for changes to ${pieceOf(entry)}.`;
    case "approved":
      return alone
        ? `${capital(pieceOf(entry))} approved itself: nobody answered for 72 hours.`
        : `${who} approved ${pieceOf(entry)}.`;
    case "published":
      return `${who} published ${pieceOf(entry)}.`;
    case "held":
      return `${sponsor} paid ${amount}. It is held until the work is live.`;
    case "declined":
      return `A payment of ${amount} did not go through.`;
    case "released":
      return alone
        ? `${amount} went to ${mid(influencer)} by itself: 14 days passed after publication.`
        : `${who} released ${amount} to ${mid(influencer)}.`;
    case "refunded":
      return `${who} refunded ${amount} to ${mid(sponsor)}.`;
    case "split":
      return `${who} split the money: ${say(entry.money?.influencerAmount)} to ${mid(influencer)}, ${say(entry.money?.refunded)} back to ${mid(sponsor)}.`;
    case "cancel_asked":
      return `${who} asked to cancel.`;
    case "cancel_declined":
      return `${who} kept the agreement: it is not cancelled.`;
    case "cancelled": {
      const refunded = entry.money?.refunded;
      const back = refunded ? ` ${say(refunded)} went back to ${mid(sponsor)}.` : "";
      return `${who} cancelled the agreement.${back}`;
    }
    case "disputed":
      return `${who} opened a dispute. An admin settles it.`;
  }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
/** "You" inside a sentence. */
const mid = (name: string) => (name === "You" ? "you" : name);
