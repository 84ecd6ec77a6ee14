import { declineWords } from "../api/decline-words.ts";
import { apart } from "../language/apart.ts";
import { t } from "../language/t.ts";
import { pieceWord } from "../thread/deliverable-words.ts";
import { count } from "../ui/format.ts";
import type { Pieces, Tell } from "./told.ts";

const review = t("You can review each other now.");

/** `Instagram reel (2 of 3)`, or work where nothing closer is known. */
function pieceOf({ facts: { piece } }: Pieces): string {
  if (!piece) return t("work");
  if (piece.of === 1) return pieceWord(piece);
  return t("{piece} ({n} of {of})", {
    piece: pieceWord(piece),
    n: count(piece.n),
    of: count(piece.of),
  });
}

/** Steps of agreed work and its money, as the side is told that did not take them, or both. */
export const workWords: Record<string, Tell> = {
  "deliverable.submitted": (told) => ({
    title: t("{who} handed in the {piece} for {campaign}.", {
      who: told.who,
      piece: pieceOf(told),
      campaign: told.campaign,
    }),
    text: t("Approve it or ask for changes; after 72 hours it approves itself."),
  }),
  "deliverable.changes_requested": (told) => ({
    title: t("{who} asks for changes to the {piece} for {campaign}.", {
      who: told.who,
      piece: pieceOf(told),
      campaign: told.campaign,
    }),
    text: told.said || t("Change it and hand it in again."),
  }),
  "deliverable.approved": (told) => ({
    title: told.facts.by
      ? t("{who} approved the {piece} for {campaign}.", {
          who: told.who,
          piece: pieceOf(told),
          campaign: told.campaign,
        })
      : t("The {piece} for {campaign} approved itself: nobody answered for 72 hours.", {
          piece: pieceOf(told),
          campaign: told.campaign,
        }),
    text:
      told.facts.reader === "sponsor"
        ? t("It is to be published now.")
        : t("Publish it and enter where it is live."),
  }),
  "deliverable.published": (told) => ({
    title: t("{who} published the {piece} for {campaign}.", {
      who: told.who,
      piece: pieceOf(told),
      campaign: told.campaign,
    }),
    text: t("Once all is live, release the payment; after 14 days it is released by itself."),
  }),
  "payment.held": ({ who, amount, campaign, facts }) => ({
    title: facts.by
      ? t("{who} paid in {amount} for {campaign}. You can start.", { who, amount, campaign })
      : facts.reader === "influencer"
        ? t("The {amount} for {campaign} are paid in. You can start.", { amount, campaign })
        : t("Your {amount} for {campaign} are paid in.", { amount, campaign }),
    text:
      facts.reader === "sponsor"
        ? t("It is held until the work is live.")
        : t("It is held for you until all is live."),
  }),
  "payment.declined": ({ amount, campaign, said }) => ({
    title: t("Your payment of {amount} for {campaign} did not go through.", { amount, campaign }),
    text: declineWords(said) || t("Nothing was charged. Try again, or with another card."),
  }),
  "payment.released": (told) => ({ title: released(told), text: review }),
  "payment.refunded": ({ who, amount, campaign, facts, said }) => ({
    title:
      facts.reader === "sponsor"
        ? t("The dispute about {campaign} is settled: {amount} go back to you.", {
            campaign,
            amount,
          })
        : t("The dispute about {campaign} is settled: {amount} go back to {who}.", {
            campaign,
            amount,
            who,
          }),
    text: said || t("The collaboration is over."),
  }),
  "payment.split": ({ who, share, back, campaign, facts, said }) => ({
    title:
      facts.reader === "influencer"
        ? t("The dispute about {campaign} is settled: {share} go to you.", { campaign, share })
        : t(
            "The dispute about {campaign} is settled: {share} go to {who} and {back} back to you.",
            {
              campaign,
              share,
              who,
              back,
            },
          ),
    text: said || review,
  }),
  "ad_request.cancel_asked": ({ who, amount, campaign, said }) => ({
    title: t("{who} asks to cancel the agreement on {amount} for {campaign}.", {
      who,
      amount,
      campaign,
    }),
    text: said || t("Nothing changes unless you agree."),
  }),
  "ad_request.cancel_declined": ({ who, amount, campaign, said }) => ({
    title: t("{who} holds on to the agreement on {amount} for {campaign}.", {
      who,
      amount,
      campaign,
    }),
    text: said || t("What was agreed goes on."),
  }),
  "ad_request.cancelled": (told) => ({
    title: told.facts.disputed
      ? t("The dispute about {campaign} is settled: the agreement on {amount} is cancelled.", {
          campaign: told.campaign,
          amount: told.amount,
        })
      : t("The agreement on {amount} for {campaign} is cancelled.", {
          campaign: told.campaign,
          amount: told.amount,
        }),
    text: freed(told),
  }),
  "ad_request.disputed": ({ who, campaign, facts }) =>
    facts.reader
      ? {
          title: t("{who} opened a dispute about {campaign}.", { who, campaign }),
          text: t("An admin settles it. Until then the work and its money stand still."),
        }
      : {
          title: t("{who} and {other} have a dispute.", { who, other: apart(facts.other ?? "") }),
          text: t("About {campaign}. Release, refund or split what is held.", { campaign }),
        },
  "review.written": ({ who, campaign, facts }) => ({
    title:
      facts.reader === "sponsor"
        ? t("{who} reviewed {campaign}: {rating} of 5.", {
            who,
            campaign,
            rating: count(facts.rating ?? 0),
          })
        : t("{who} reviewed your work for {campaign}: {rating} of 5.", {
            who,
            campaign,
            rating: count(facts.rating ?? 0),
          }),
    text: t("It shows with what was written. You can review the other side as well, once."),
  }),
};

function released({ who, share, campaign, facts }: Pieces): string {
  const yours = facts.reader === "influencer";
  if (facts.by) return t("{who} released {share} to you for {campaign}.", { who, share, campaign });
  if (facts.disputed)
    return yours
      ? t("The dispute about {campaign} is settled: {share} go to you.", { campaign, share })
      : t("The dispute about {campaign} is settled: {share} go to {who}.", {
          campaign,
          share,
          who,
        });
  return yours
    ? t("The {share} for {campaign} went to you by themselves: nobody answered for 14 days.", {
        share,
        campaign,
      })
    : t("Your {share} for {campaign} went to {who} by themselves: nobody answered for 14 days.", {
        share,
        campaign,
        who,
      });
}

function freed({ back, facts }: Pieces): string {
  if (facts.reader === "influencer") return t("Nothing more is to be done, and nothing is owed.");
  return facts.back
    ? t("The {back} that you paid in go back to your card.", { back })
    : t("The committed amount is free again.");
}
