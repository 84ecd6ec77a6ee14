import type { Offer, Side } from "@tandem/contract";
import { figure, money, NAME, oneLine } from "./format.ts";

export const NEGOTIATION_MOVES = [
  "offered",
  "applied",
  "edited",
  "countered",
  "messaged",
  "accepted",
  "rejected",
  "withdrawn",
  "expired",
] as const;
export type NegotiationMove = (typeof NEGOTIATION_MOVES)[number];

/** A move in a negotiation as one of the two sides is told of it. */
export interface MoveTold {
  reader: Side;
  /** Which side moved; null where it happened by itself or an admin did it. */
  by: Side | null;
  sponsorName: string;
  influencerName: string;
  campaignName: string;
  /** The terms on the table after the move. */
  offer: Offer;
  /** The amount that was on the table before, in the same currency. */
  amountBefore?: number;
}

/** What the other side is called. */
export const counterpart = (
  told: Pick<MoveTold, "reader" | "sponsorName" | "influencerName">,
): string => oneLine(told.reader === "sponsor" ? told.influencerName : told.sponsorName, NAME);

/** What happened, in one or two short sentences: `Ana asks for 450.00 USD. You offered 400.00.` */
export function headline(move: NegotiationMove, told: MoveTold): string {
  const { offer, by, reader } = told;
  const who = by === null ? "Tandem" : counterpart(told);
  const terms = money(offer.amount, offer.currency);
  const campaign = oneLine(told.campaignName, NAME);
  switch (move) {
    case "offered":
      return `${who} offers ${terms} for ${campaign}.`;
    case "applied":
      return `${who} applies to ${campaign} for ${terms}.`;
    case "edited":
      return `${who} changed the offer to ${terms}.${before(told, "It was")}`;
    case "countered":
      return by === "influencer"
        ? `${who} asks for ${terms}.${before(told, "You offered")}`
        : `${who} offers ${terms}.${before(told, "You asked for")}`;
    case "messaged":
      return `${who} wrote to you about ${campaign}.`;
    case "accepted":
      return `${who} accepted ${terms} for ${campaign}.`;
    case "rejected":
      return by === null
        ? `The talk about ${campaign} has ended.`
        : `${who} rejected ${offer.by === reader ? "your" : "the"} ${terms} for ${campaign}.`;
    case "withdrawn":
      return by === null
        ? `The talk about ${campaign} has ended.`
        : `${who} withdrew ${offer.by === "sponsor" ? "the offer" : "the request"} of ${terms} for ${campaign}.`;
    case "expired":
      return offer.by === reader
        ? `Your ${terms} for ${campaign} ran out without an answer.`
        : `The ${terms} for ${campaign} ran out before you answered.`;
  }
}

const before = ({ amountBefore, offer }: MoveTold, words: string): string =>
  amountBefore === undefined || amountBefore === offer.amount
    ? ""
    : ` ${words} ${figure(amountBefore, offer.currency)}.`;
