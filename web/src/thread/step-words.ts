import type { AdRequest, TimelineEntry } from "@tandem/contract";
import { t } from "../language/t.ts";
import { money } from "../ui/format.ts";
import { pieceWord } from "./deliverable-words.ts";
import { type Reader, sideOf, whoDid } from "./thread-words.ts";

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

/** "Ana handed in the Instagram reel.": a step of the work or of its money, in a sentence. */
export function stepMoveWords(
  entry: TimelineEntry & { kind: StepKind },
  request: AdRequest,
  me: Reader,
): string {
  const own = me !== null && sideOf(entry) === me;
  const who = whoDid(entry, request, me);
  switch (entry.kind) {
    case "submitted":
    case "changes_requested":
    case "approved":
    case "published":
      return workWords(entry, own, who);
    case "cancel_asked":
      return own ? t("You asked to cancel.") : t("{who} asked to cancel.", { who });
    case "cancel_declined":
      return own
        ? t("You kept the agreement: it is not cancelled.")
        : t("{who} kept the agreement: it is not cancelled.", { who });
    case "disputed":
      return own
        ? t("You opened a dispute. An admin settles it.")
        : t("{who} opened a dispute. An admin settles it.", { who });
    default:
      return moneyMoveWords(entry, request, me);
  }
}

function workWords(entry: TimelineEntry, own: boolean, who: string): string {
  const piece = entry.deliverable ? pieceWord(entry.deliverable) : t("work");
  switch (entry.kind) {
    case "submitted":
      return own
        ? t("You handed in the {piece}.", { piece })
        : t("{who} handed in the {piece}.", { who, piece });
    case "changes_requested":
      return own
        ? t("You asked for changes to the {piece}.", { piece })
        : t("{who} asked for changes to the {piece}.", { who, piece });
    case "approved":
      if (entry.actor.role === "system")
        return t("The {piece} approved itself: nobody answered for 72 hours.", { piece });
      return own
        ? t("You approved the {piece}.", { piece })
        : t("{who} approved the {piece}.", { who, piece });
    default:
      return own
        ? t("You published the {piece}.", { piece })
        : t("{who} published the {piece}.", { who, piece });
  }
}

/** A movement of money; who did it is the sponsor, an admin, or nobody. */
function moneyMoveWords(entry: TimelineEntry, request: AdRequest, me: Reader): string {
  const { sponsorName: sponsor, influencerName: influencer } = request;
  const currency = entry.money?.currency ?? request.offer.currency;
  const say = (minor: number | undefined) => money(minor ?? 0, currency, { whole: true });
  const amount = say(entry.money?.amount ?? request.offer.amount);
  const who = whoDid(entry, request, me);
  const own = me !== null && sideOf(entry) === me;
  switch (entry.kind) {
    case "held":
      return me === "sponsor"
        ? t("You paid {amount}. It is held until the work is live.", { amount })
        : t("{sponsor} paid {amount}. It is held until the work is live.", { sponsor, amount });
    case "declined":
      return t("A payment of {amount} did not go through.", { amount });
    case "released":
      if (entry.actor.role === "system")
        return me === "influencer"
          ? t("{amount} went to you by itself: 14 days passed after publication.", { amount })
          : t("{amount} went to {influencer} by itself: 14 days passed after publication.", {
              amount,
              influencer,
            });
      if (own) return t("You released {amount} to {influencer}.", { amount, influencer });
      return me === "influencer"
        ? t("{who} released {amount} to you.", { who, amount })
        : t("{who} released {amount} to {influencer}.", { who, amount, influencer });
    case "refunded":
      return me === "sponsor"
        ? t("{who} refunded {amount} to you.", { who, amount })
        : t("{who} refunded {amount} to {sponsor}.", { who, amount, sponsor });
    case "split": {
      const paid = say(entry.money?.influencerAmount);
      const back = say(entry.money?.refunded);
      if (me === "sponsor")
        return t("{who} split the money: {paid} to {influencer}, {back} back to you.", {
          who,
          paid,
          influencer,
          back,
        });
      return me === "influencer"
        ? t("{who} split the money: {paid} to you, {back} back to {sponsor}.", {
            who,
            paid,
            back,
            sponsor,
          })
        : t("{who} split the money: {paid} to {influencer}, {back} back to {sponsor}.", {
            who,
            paid,
            influencer,
            back,
            sponsor,
          });
    }
    default: {
      const done = own
        ? t("You cancelled the agreement.")
        : t("{who} cancelled the agreement.", { who });
      if (!entry.money?.refunded) return done;
      const back = say(entry.money.refunded);
      return `${done} ${
        me === "sponsor"
          ? t("{back} went back to you.", { back })
          : t("{back} went back to {sponsor}.", { back, sponsor })
      }`;
    }
  }
}
