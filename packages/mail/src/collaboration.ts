import type { DELIVERABLE_FORMATS, PlatformName } from "@tandem/contract";
import { money, NAME, oneLine } from "./format.ts";
import { counterpart, type MoveTold } from "./headline.ts";
import { pieceInWords } from "./terms.ts";

/** What can follow an agreement: the work, its money, and how it can go wrong. */
export const COLLABORATION_MOVES = [
  "submitted",
  "changes_requested",
  "approved",
  "published",
  "held",
  "released",
  "refunded",
  "split",
  "cancel_asked",
  "cancel_declined",
  "cancelled",
  "disputed",
] as const;
export type CollaborationMove = (typeof COLLABORATION_MOVES)[number];

/** A step of a collaboration as one of the two sides is told of it. */
export interface CollaborationTold extends MoveTold {
  work?: {
    n: number;
    platform: PlatformName;
    format: (typeof DELIVERABLE_FORMATS)[number];
    dueDate: string;
  };
  /** In minor units; `influencerAmount` is before the platform's fee. */
  payment?: {
    amount: number;
    currency: string;
    influencerAmount?: number;
    fee?: number;
    refunded?: number;
  };
  /** The step settled a dispute. */
  disputed?: boolean;
}

/** Of the money that was held: what the influencer gets of it, before and after the fee, and what goes back. */
export function sharesOf({ payment, offer }: CollaborationTold) {
  const { amount, currency } = payment ?? offer;
  const { influencerAmount: gross = amount, fee = 0, refunded = amount - gross } = payment ?? {};
  const words = (minor: number) => money(minor, currency);
  return { all: words(amount), gross: words(gross), fee, net: words(gross - fee), refunded, words };
}

/** `reel on Instagram`, and which of them where there are several pieces. */
export const pieceOf = ({ work, offer }: CollaborationTold): string => {
  if (!work) return "work";
  const all = offer.deliverables.length;
  return `${pieceInWords(work)}${all > 1 ? ` (${work.n} of ${all})` : ""}`;
};

/** What happened, in one short sentence: `Ana handed in the reel on Instagram for Spring serum launch.` */
export function collaborationHeadline(move: CollaborationMove, told: CollaborationTold): string {
  const { by, reader, disputed } = told;
  const who = by === null ? "Tandem" : counterpart(told);
  const campaign = oneLine(told.campaignName, NAME);
  const terms = money(told.offer.amount, told.offer.currency);
  const piece = `the ${pieceOf(told)} for ${campaign}`;
  const { all } = sharesOf(told);
  switch (move) {
    case "submitted":
      return `${who} handed in ${piece}.`;
    case "changes_requested":
      return `${who} asks for changes to ${piece}.`;
    case "approved":
      return by === null
        ? `The ${pieceOf(told)} for ${campaign} approved itself: nobody answered for 72 hours.`
        : `${who} approved ${piece}.`;
    case "published":
      return `${who} published ${piece}.`;
    case "held":
      if (by !== null) return `${who} paid in ${all} for ${campaign}. You can start.`;
      return reader === "influencer"
        ? `The ${all} for ${campaign} are paid in. You can start.`
        : `Your ${all} for ${campaign} are paid in.`;
    case "released":
      return released(told, who, campaign);
    case "refunded":
      return `${settled(campaign)}: ${all} go back to ${reader === "sponsor" ? "you" : counterpart(told)}.`;
    case "split":
      return `${settled(campaign)}: ${split(told)}.`;
    case "cancel_asked":
      return `${who} asks to cancel the agreement on ${terms} for ${campaign}.`;
    case "cancel_declined":
      return `${who} holds on to the agreement on ${terms} for ${campaign}.`;
    case "cancelled":
      return disputed
        ? `${settled(campaign)}: the agreement on ${terms} is cancelled.`
        : `The agreement on ${terms} for ${campaign} is cancelled.`;
    case "disputed":
      return `${who} opened a dispute about ${campaign}.`;
  }
}

const settled = (campaign: string): string => `The dispute about ${campaign} is settled`;

function released(told: CollaborationTold, who: string, campaign: string): string {
  const { net, gross } = sharesOf(told);
  const yours = told.reader === "influencer";
  if (told.by !== null) return `${who} released ${net} to you for ${campaign}.`;
  if (told.disputed)
    return `${settled(campaign)}: ${yours ? `${net} go to you` : `${gross} go to ${counterpart(told)}`}.`;
  return yours
    ? `The ${net} for ${campaign} went to you by themselves: nobody answered for 14 days.`
    : `Your ${gross} for ${campaign} went to ${counterpart(told)} by themselves: nobody answered for 14 days.`;
}

function split(told: CollaborationTold): string {
  const { net, gross, refunded, words } = sharesOf(told);
  return told.reader === "influencer"
    ? `${net} go to you`
    : `${gross} go to ${counterpart(told)} and ${words(refunded)} back to you`;
}
