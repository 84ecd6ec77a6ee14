import type { AdRequest, Campaign, Offer, TimelineEntry } from "@tandem/contract";

type Entries = readonly TimelineEntry[];

/** The terms of every version that the history tells of, oldest first. */
export const offersOf = (entries: Entries): Offer[] =>
  entries.flatMap(({ kind, offer }) => (offer && kind !== "accepted" ? [offer] : []));

/** The version before the one on the table. */
export const previousOffer = (request: AdRequest, entries: Entries): Offer | undefined =>
  offersOf(entries).find((offer) => offer.version === request.offer.version - 1);

/** What the other side had last put on the table before this offer, in minor units. */
export function answeredAmount(request: AdRequest, entries: Entries): number | null {
  const { by, version } = request.offer;
  const theirs = offersOf(entries).filter((offer) => offer.by !== by && offer.version < version);
  return theirs.at(-1)?.amount ?? null;
}

/**
 * What the campaign holds in reserve for this request while it is open: the sponsor's own last
 * amount, since an influencer's offer reserves nothing (product.md, "The budget always adds up").
 */
export function heldFor(request: AdRequest, entries: Entries): number {
  if (request.status !== "pending") return 0;
  if (request.offer.by === "sponsor") return request.offer.amount;
  return offersOf(entries).findLast((offer) => offer.by === "sponsor")?.amount ?? 0;
}

/** The campaign as if nothing were reserved for this request, for trying another amount. */
export const withoutHeld = (campaign: Campaign, held: number): Campaign => ({
  ...campaign,
  reserved: campaign.reserved - held,
  available: campaign.available + held,
});

/** An offer that has run out is expired from that instant, before the API is asked again. */
export const asOf = (request: AdRequest, ranOut: boolean): AdRequest =>
  ranOut && request.status === "pending" ? { ...request, status: "expired", turn: null } : request;
