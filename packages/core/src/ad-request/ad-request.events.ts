import type { AdRequestStatus, Offer, PlatformName, Side } from "@tandem/contract";
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

/** A step of the work that was agreed. */
export interface WorkTold {
  n: number;
  platform: PlatformName;
  format: Offer["deliverables"][number]["format"];
  dueDate: string;
  url?: string;
  /** Of the first submission: whether it came by the due day, in the sponsor's zone. */
  onTime?: boolean;
}

/** What became of a request's money, in minor units; `influencerAmount` is before the platform's fee. */
export interface PaymentTold {
  amount: number;
  currency: string;
  influencerAmount?: number;
  fee?: number;
  refunded?: number;
  /** From when all work was published to the release. */
  waitedDays?: number;
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
  /** Of the first answer of the side that was asked: how long after the first offer, in milliseconds. */
  repliedAfterMs?: number;
  /** What moved in the campaign's pots. */
  money?: MoneyMoved;
  text?: string;
  reason?: string;
  work?: WorkTold;
  payment?: PaymentTold;
  /** Of a settled dispute. */
  disputed?: true;
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
  "ad_request.cancel_asked",
  "ad_request.cancel_declined",
  "ad_request.disputed",
  "deliverable.submitted",
  "deliverable.changes_requested",
  "deliverable.approved",
  "deliverable.published",
  "payment.held",
  "payment.declined",
  "payment.released",
  "payment.refunded",
  "payment.split",
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
