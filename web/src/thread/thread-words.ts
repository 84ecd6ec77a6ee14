import type { AdRequest, Side, TimelineEntry } from "@tandem/contract";
import { otherSide } from "@tandem/contract";
import { money } from "../ui/format.ts";

/** Who reads: one of the two sides, or null for an admin, who only looks on. */
export type Reader = Side | null;

export const nameOfSide = (request: AdRequest, side: Side): string =>
  side === "sponsor" ? request.sponsorName : request.influencerName;

/** The side that an entry is of; null for Tandem itself and for admins. */
export const sideOf = (entry: TimelineEntry): Side | null =>
  entry.actor.role === "sponsor" || entry.actor.role === "influencer" ? entry.actor.role : null;

/** "You", or the name of who did it. */
export function whoDid(entry: TimelineEntry, request: AdRequest, me: Reader): string {
  const side = sideOf(entry);
  if (side === null) return entry.actor.role === "admin" ? "An admin" : "Tandem";
  return side === me ? "You" : nameOfSide(request, side);
}

/** Whose move it is, as it stands on the badge: "Your turn", "Ana’s turn". */
export const turnWords = (request: AdRequest, turn: Side, me: Reader): string =>
  turn === me ? "Your turn" : `${nameOfSide(request, turn)}’s turn`;

/** What is on the table, in a sentence: "Ana asks for $450. You offered $400." */
export function tableWords(request: AdRequest, me: Reader, before: number | null): string {
  const { offer, startedBy } = request;
  const say = (minor: number) => money(minor, offer.currency, { whole: true });
  const deed = (side: Side, now: boolean) => {
    const own = side === me;
    const who = own ? "You" : nameOfSide(request, side);
    if (side === "sponsor") return `${who} ${now && !own ? "offers" : "offered"}`;
    if (offer.version === 1 && startedBy === "influencer" && now) return `${who} applied for`;
    return `${who} ${now && !own ? "asks for" : "asked for"}`;
  };
  const now = `${deed(offer.by, true)} ${say(offer.amount)}.`;
  return before === null ? now : `${now} ${deed(otherSide(offer.by), false)} ${say(before)}.`;
}
