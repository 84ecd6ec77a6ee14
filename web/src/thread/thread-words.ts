import type { AdRequest, Side, TimelineEntry } from "@tandem/contract";
import { t } from "../language/t.ts";

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
  if (side === null) return entry.actor.role === "admin" ? t("An admin") : "Tandem";
  return side === me ? t("You") : nameOfSide(request, side);
}

/** Whose move it is, as it stands on the badge: "Your turn", "Ana’s turn". */
export const turnWords = (request: AdRequest, turn: Side, me: Reader): string =>
  turn === me ? t("Your turn") : t("{name}’s turn", { name: nameOfSide(request, turn) });
