import type { AdRequestStatus, Offer, Side } from "@tandem/contract";
import type { MoneyMoved } from "../campaign/index.ts";
import type { NewEvent, Told } from "../platform/index.ts";

/** Whom and what a request is about: enough for those who react not to read it again. */
export interface Parties {
  campaignId: string;
  campaignName: string;
  sponsorId: string;
  sponsorName: string;
  influencerId: string;
  influencerName: string;
  startedBy: Side;
}

export interface AdRequestData {
  parties: Parties;
  from: AdRequestStatus | null;
  to: AdRequestStatus;
  turn: Side | null;
  /** Whose turn it was before; null where nobody had one. */
  turnBefore: Side | null;
  /** The terms on the table after the event. */
  offer: Offer;
  /** The amount before, where the event put other terms on the table. */
  amountBefore?: number;
  /** What moved in the campaign's pots. */
  money?: MoneyMoved;
  text?: string;
  reason?: string;
}

export const AD_REQUEST_KINDS = [
  "ad_request.offered",
  "ad_request.applied",
  "ad_request.edited",
  "ad_request.countered",
  "ad_request.messaged",
  "ad_request.accepted",
  "ad_request.rejected",
  "ad_request.withdrawn",
  "ad_request.expired",
  "ad_request.cancelled",
] as const;
export type AdRequestKind = (typeof AD_REQUEST_KINDS)[number];
export type AdRequestEvent = Told<AdRequestKind, AdRequestData>;

export const adRequestEvent = (
  kind: AdRequestKind,
  id: string,
  data: AdRequestData,
  change: Pick<NewEvent, "before" | "after" | "id"> = {},
): NewEvent => ({
  subjectType: "adRequest",
  subjectId: id,
  kind,
  // What is said in a thread is in no report: it need not be found by its sponsor.
  ...(kind !== "ad_request.messaged" && { ownerId: data.parties.sponsorId }),
  data: { ...data },
  ...change,
});
