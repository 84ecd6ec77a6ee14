import { t } from "../language/t.ts";
import type { Pieces, Tell } from "./told.ts";

const nothing = t("Nothing is agreed.");
const turn = t("Your turn: accept, counter or reject.");
const ended = (campaign: string) => t("The talk about {campaign} has ended.", { campaign });

/** Moves in a negotiation, as the side is told that did not make them. */
export const negotiationWords: Record<string, Tell> = {
  "ad_request.offered": ({ who, amount, campaign }) => ({
    title: t("{who} offers {amount} for {campaign}.", { who, amount, campaign }),
    text: turn,
  }),
  "ad_request.applied": ({ who, amount, campaign }) => ({
    title: t("{who} applies to {campaign} for {amount}.", { who, amount, campaign }),
    text: turn,
  }),
  "ad_request.edited": ({ who, amount, before }) => ({
    title: before
      ? t("{who} changed the offer to {amount}. It was {before}.", { who, amount, before })
      : t("{who} changed the offer to {amount}.", { who, amount }),
    text: turn,
  }),
  "ad_request.countered": (told) => ({ title: countered(told), text: turn }),
  "ad_request.messaged": ({ who, campaign, said }) => ({
    title: t("{who} wrote to you about {campaign}.", { who, campaign }),
    text: said,
  }),
  "ad_request.accepted": ({ who, amount, campaign, facts }) => ({
    title: t("{who} accepted {amount} for {campaign}.", { who, amount, campaign }),
    text:
      facts.reader === "sponsor"
        ? t("The amount is committed in your budget.")
        : t("The terms are fixed."),
  }),
  "ad_request.rejected": ({ who, amount, campaign, facts, said }) => ({
    title: !facts.by
      ? ended(campaign)
      : facts.own
        ? t("{who} rejected your {amount} for {campaign}.", { who, amount, campaign })
        : t("{who} rejected the {amount} for {campaign}.", { who, amount, campaign }),
    text: said || nothing,
  }),
  "ad_request.withdrawn": ({ who, amount, campaign, facts }) => ({
    title: !facts.by
      ? ended(campaign)
      : facts.own === (facts.reader === "sponsor")
        ? t("{who} withdrew the offer of {amount} for {campaign}.", { who, amount, campaign })
        : t("{who} withdrew the request of {amount} for {campaign}.", { who, amount, campaign }),
    text: t("Nothing is agreed, and there is nothing to do."),
  }),
  "ad_request.expired": ({ amount, campaign, facts }) => ({
    title: facts.own
      ? t("Your {amount} for {campaign} ran out without an answer.", { amount, campaign })
      : t("The {amount} for {campaign} ran out before you answered.", { amount, campaign }),
    text:
      facts.own && facts.reader === "sponsor" ? t("The reserved amount is free again.") : nothing,
  }),
};

function countered({ who, amount, before, facts }: Pieces): string {
  if (facts.by === "influencer")
    return before
      ? t("{who} asks for {amount}. You offered {before}.", { who, amount, before })
      : t("{who} asks for {amount}.", { who, amount });
  return before
    ? t("{who} offers {amount}. You asked for {before}.", { who, amount, before })
    : t("{who} offers {amount}.", { who, amount });
}
