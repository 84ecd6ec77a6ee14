import type { Side } from "@tandem/contract";
import type {
  CollaborationMove,
  CollaborationTold,
  MoveTold,
  NegotiationMove,
  ReviewTold,
} from "@tandem/mail";
import type { AdRequestData, Parties } from "../ad-request/index.ts";
import type { Told } from "../platform/index.ts";
import type { ReviewData } from "../review/index.ts";

type AdRequestTold = Told<string, AdRequestData>;
type BetweenTwo = Told<string, { parties: Omit<Parties, "startedBy"> }>;
const SIDES = ["sponsor", "influencer"] as const;

const afterDot = (kind: string): string => kind.slice(kind.indexOf(".") + 1);
/** `ad_request.countered` → `countered`. */
export const moveOf = ({ kind }: AdRequestTold) => afterDot(kind) as NegotiationMove;
/** `deliverable.submitted` → `submitted`. */
export const stepOf = ({ kind }: AdRequestTold) => afterDot(kind) as CollaborationMove;

const idOfSide = ({ data: { parties } }: BetweenTwo, side: Side): string =>
  side === "sponsor" ? parties.sponsorId : parties.influencerId;

/** Which side acted; null where it was an admin, or happened by itself. */
const actingSide = (event: BetweenTwo): Side | null =>
  SIDES.find((side) => idOfSide(event, side) === event.actor.id) ?? null;

/** The sides that something between them is told to, and by whom it was: whoever did not do it. */
function othersOf(event: BetweenTwo): Array<{ to: string; reader: Side; by: Side | null }> {
  const by = actingSide(event);
  return SIDES.filter((side) => side !== by).map((reader) => ({
    to: idOfSide(event, reader),
    reader,
    by,
  }));
}

/** The sides that a move is told to. */
export function readersOf(event: AdRequestTold): Array<{ to: string; told: MoveTold }> {
  const { parties, offer, amountBefore } = event.data;
  const { sponsorName, influencerName, campaignName } = parties;
  return othersOf(event).map(({ to, reader, by }) => ({
    to,
    told: { reader, by, sponsorName, influencerName, campaignName, offer, amountBefore },
  }));
}

/** The sides that a step of their collaboration is told to. */
export function partnersOf(event: AdRequestTold): Array<{ to: string; told: CollaborationTold }> {
  const { work, payment, disputed } = event.data;
  return readersOf(event).map(({ to, told }) => ({
    to,
    told: { ...told, amountBefore: undefined, work, payment, disputed },
  }));
}

/** Who was reviewed. */
export function reviewedOf(
  event: Told<string, ReviewData>,
): Array<{ to: string; told: ReviewTold }> {
  const { parties, rating } = event.data;
  const { sponsorName, influencerName, campaignName } = parties;
  return othersOf(event).map(({ to, reader }) => ({
    to,
    told: { reader, sponsorName, influencerName, campaignName, rating },
  }));
}
