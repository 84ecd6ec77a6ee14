import type { Side } from "@tandem/contract";
import type { MoveTold, NegotiationMove } from "@tandem/mail";
import type { AdRequestData } from "../ad-request/index.ts";
import type { Told } from "../platform/index.ts";

type AdRequestTold = Told<string, AdRequestData>;
const SIDES = ["sponsor", "influencer"] as const;

/** `ad_request.countered` → `countered`. */
export const moveOf = (event: AdRequestTold): NegotiationMove =>
  event.kind.slice("ad_request.".length) as NegotiationMove;

const idOfSide = ({ data: { parties } }: AdRequestTold, side: Side): string =>
  side === "sponsor" ? parties.sponsorId : parties.influencerId;

/** Which side acted; null where it was an admin, or happened by itself. */
const actingSide = (event: AdRequestTold): Side | null =>
  SIDES.find((side) => idOfSide(event, side) === event.actor.id) ?? null;

/** The sides that a move is told to: whoever did not make it. */
export function readersOf(event: AdRequestTold): Array<{ to: string; told: MoveTold }> {
  const by = actingSide(event);
  const { parties, offer, amountBefore } = event.data;
  const { sponsorName, influencerName, campaignName } = parties;
  return SIDES.filter((side) => side !== by).map((reader) => ({
    to: idOfSide(event, reader),
    told: { reader, by, sponsorName, influencerName, campaignName, offer, amountBefore },
  }));
}
