import * as v from "valibot";
import { DISPUTE_OUTCOMES } from "./money-lists.ts";
import { PageQuery, page } from "./page.ts";
import {
  Amount,
  Day,
  Id,
  Instant,
  line,
  PlatformNames,
  prose,
  Version,
  WebAddress,
  whole,
} from "./primitives.ts";
import {
  AD_REQUEST_STATUSES,
  DELIVERABLE_FORMATS,
  DELIVERABLE_STATUSES,
  PAYMENT_STATUSES,
  SIDES,
} from "./vocabulary.ts";

/** What is to be made. Without a day it is due when the request is; without a text it is disclosed by "#ad". */
export const NewDeliverable = v.object({
  platform: PlatformNames,
  format: v.optional(v.picklist(DELIVERABLE_FORMATS, "Choose a format."), "post"),
  dueDate: v.optional(Day),
  disclosure: v.optional(line(1, 40), "#ad"),
});
const Deliverables = v.pipe(
  v.array(NewDeliverable),
  v.minLength(1, "Name at least one."),
  v.maxLength(10, "Name at most ten."),
);
const Requirements = prose(1, 540);
const Message = prose(0, 540);

/** A sponsor's offer to an influencer. */
export const NewAdRequest = v.object({
  influencerId: Id,
  amount: Amount,
  requirements: Requirements,
  dueDate: v.optional(Day),
  deliverables: v.optional(Deliverables),
  message: v.optional(Message),
});
export type NewAdRequest = v.InferOutput<typeof NewAdRequest>;

const answering = {
  amount: Amount,
  requirements: v.optional(prose(0, 540)),
  dueDate: v.optional(Day),
  deliverables: v.optional(Deliverables),
  message: v.optional(Message),
};
/** An influencer's application to a public live campaign. */
export const NewApplication = v.object(answering);
export type NewApplication = v.InferOutput<typeof NewApplication>;

/** New terms in answer to the ones on the table; what is left out stays as it is. */
export const CounterOffer = v.object(answering);
export type CounterOffer = v.InferOutput<typeof CounterOffer>;

/** The sponsor's change to its own last offer. */
export const OfferChange = v.object({
  version: Version,
  amount: v.optional(Amount),
  requirements: v.optional(Requirements),
  dueDate: v.optional(Day),
  deliverables: v.optional(Deliverables),
  message: v.optional(Message),
});
export type OfferChange = v.InferOutput<typeof OfferChange>;

export const Acceptance = v.object({ offerVersion: whole(1, Number.MAX_SAFE_INTEGER) });
export const Rejection = v.object({ reason: v.optional(prose(0, 540)) });
/** A piece of work that is handed in: where a draft of it is to be seen, and its caption with the disclosure. */
export const Submission = v.object({ url: WebAddress, text: prose(1, 5000) });
export type Submission = v.InferOutput<typeof Submission>;
export const ChangesWanted = v.object({ note: prose(1, 2000) });
/** Where the work is live. */
export const Publication = v.object({ url: WebAddress });
/** Why one wishes to give up what was agreed, or has it settled by an admin. */
export const CancelWish = v.object({ reason: v.optional(prose(0, 540), "") });
export const NewDispute = v.object({ reason: prose(1, 2000) });
export const NewMessage = v.object({ text: prose(1, 2000) });

const TermsDeliverable = v.object({
  platform: PlatformNames,
  format: v.picklist(DELIVERABLE_FORMATS),
  dueDate: v.string(),
  disclosure: v.string(),
});
/** The terms on the table: immutable and numbered. */
export const Offer = v.object({
  version: v.number(),
  by: v.picklist(SIDES),
  amount: v.number(),
  currency: v.string(),
  requirements: v.string(),
  deliverables: v.array(TermsDeliverable),
  dueDate: v.string(),
  message: v.string(),
  madeAt: Instant,
  expiresAt: Instant,
});
export type Offer = v.InferOutput<typeof Offer>;

/**
 * One piece of agreed work, numbered from 1; `overdue` follows from the clock. What was handed in
 * last is its `submission`; `rounds` counts how often changes were asked for, `note` says which.
 * A submission that nobody answers approves itself at `approvesAt`.
 */
export const Deliverable = v.object({
  n: v.number(),
  ...TermsDeliverable.entries,
  status: v.picklist(DELIVERABLE_STATUSES),
  overdue: v.boolean(),
  submission: v.optional(v.object({ url: v.string(), text: v.string(), at: Instant })),
  rounds: v.number(),
  note: v.optional(v.string()),
  approvesAt: v.optional(Instant),
  approvedAt: v.optional(Instant),
  liveUrl: v.optional(v.string()),
  publishedAt: v.optional(Instant),
});
export type Deliverable = v.InferOutput<typeof Deliverable>;

/**
 * The money of a request in minor units of the offer's currency: `amount` is held or was, of which
 * the influencer got `influencerAmount`, `fee` of it kept by the platform. Held money goes to the
 * influencer by itself at `releasesAt` once all work is published.
 */
export const Payment = v.object({
  status: v.picklist(PAYMENT_STATUSES),
  amount: v.optional(v.number()),
  heldAt: v.optional(Instant),
  releasesAt: v.optional(Instant),
  settledAt: v.optional(Instant),
  influencerAmount: v.optional(v.number()),
  fee: v.optional(v.number()),
});
export type Payment = v.InferOutput<typeof Payment>;

/** What the sides could not settle between them. `outcome` is there when an admin has. */
export const Dispute = v.object({
  by: v.picklist(SIDES),
  reason: v.string(),
  at: Instant,
  outcome: v.optional(v.picklist(DISPUTE_OUTCOMES)),
  settledAt: v.optional(Instant),
});
export type Dispute = v.InferOutput<typeof Dispute>;

export const AdRequest = v.object({
  id: v.string(),
  campaignId: v.string(),
  campaignName: v.string(),
  sponsorId: v.string(),
  sponsorName: v.string(),
  influencerId: v.string(),
  influencerName: v.string(),
  startedBy: v.picklist(SIDES),
  status: v.picklist(AD_REQUEST_STATUSES),
  turn: v.nullable(v.picklist(SIDES)),
  offer: Offer,
  payment: Payment,
  deliverables: v.array(Deliverable),
  /** When both had agreed; null before. */
  acceptedAt: v.nullable(Instant),
  /** One side wishes to give up what was agreed, and the other has not answered. */
  cancellation: v.nullable(v.object({ by: v.picklist(SIDES), reason: v.string(), at: Instant })),
  dispute: v.nullable(Dispute),
  /** The sides that have reviewed the other. */
  reviewedBy: v.array(v.picklist(SIDES)),
  claimLink: v.optional(v.string()),
  version: v.number(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type AdRequest = v.InferOutput<typeof AdRequest>;

export const AD_REQUEST_SORTS = ["recent", "oldest", "expiring"] as const;
export const AdRequestSearch = v.object({
  status: v.optional(v.picklist(AD_REQUEST_STATUSES, "Choose a status.")),
  turn: v.optional(v.picklist(SIDES, "Choose whose turn.")),
  campaignId: v.optional(Id),
  sort: v.optional(v.picklist(AD_REQUEST_SORTS, "Choose a sort order.")),
  ...PageQuery,
});
export type AdRequestSearch = v.InferOutput<typeof AdRequestSearch>;
export const AdRequestPage = page(AdRequest);

export const TIMELINE_KINDS = [
  "offered",
  "applied",
  "edited",
  "countered",
  "messaged",
  "accepted",
  "rejected",
  "withdrawn",
  "expired",
  "cancelled",
  "cancel_asked",
  "cancel_declined",
  "disputed",
  "submitted",
  "changes_requested",
  "approved",
  "published",
  "held",
  "declined",
  "released",
  "refunded",
  "split",
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
/** One line of the thread. Offers and counters carry the offer whole, so that two can be compared. */
export const TimelineEntry = v.object({
  id: v.string(),
  at: Instant,
  actor: v.object({ id: v.string(), role: v.string(), name: v.string() }),
  kind: v.picklist(TIMELINE_KINDS),
  offer: v.optional(Offer),
  text: v.optional(v.string()),
  reason: v.optional(v.string()),
  /** Of a step of the work: which piece, and where it is to be seen. */
  deliverable: v.optional(
    v.object({
      n: v.number(),
      platform: PlatformNames,
      format: v.picklist(DELIVERABLE_FORMATS),
      url: v.optional(v.string()),
    }),
  ),
  /** Of a movement of money: what went to the influencer before the fee, and back to the sponsor. */
  money: v.optional(
    v.object({
      amount: v.number(),
      currency: v.string(),
      influencerAmount: v.optional(v.number()),
      refunded: v.optional(v.number()),
    }),
  ),
});
export type TimelineEntry = v.InferOutput<typeof TimelineEntry>;
export const TimelinePage = page(TimelineEntry);
export const TimelineQuery = v.object(PageQuery);
