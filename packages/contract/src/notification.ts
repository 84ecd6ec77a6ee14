import * as v from "valibot";
import { PLATFORMS } from "./closed-lists.ts";
import { PageQuery } from "./page.ts";
import { Instant } from "./primitives.ts";
import { DELIVERABLE_FORMATS, SIDES } from "./vocabulary.ts";

/** What people are told of in the app. */
export const NOTIFICATION_KINDS = [
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
  "review.written",
  "account.registered",
  "account.approved",
  "account.rejected",
  "account.flagged",
  "account.unflagged",
  "account.warned",
  "account.data_ready",
  "account.channel_lost",
  "address.suppressed",
  "campaign.ended",
  "campaign.flagged",
  "campaign.unflagged",
  "abuse.reported",
  "abuse.settled",
  "appeal.made",
  "appeal.decided",
  "review.hidden",
  "dead_letter.kept",
  "ledger.unbalanced",
  "import.finished",
  "export.ready",
  "export.failed",
  "report.ready",
] as const;

/** What notifications are about: offers and answers, messages, agreed work and its money, the rest. */
export const NOTIFICATION_TOPICS = ["offers", "messages", "work", "account"] as const;
export type NotificationTopic = (typeof NOTIFICATION_TOPICS)[number];

/**
 * What a notification tells, piece by piece, to be put into words in any language; `kind` says which
 * of them there are. Amounts are in minor units of `currency`.
 */
export const NotificationFacts = v.partial(
  v.object({
    /** Whoever did it or waits for it, by name; without it Tandem did it, or it happened by itself. */
    who: v.string(),
    /** The other of two who are named to an admin. */
    other: v.string(),
    campaign: v.string(),
    /** The side that the reader is on. */
    reader: v.picklist(SIDES),
    /** The side that acted. */
    by: v.picklist(SIDES),
    /** The terms on the table are the reader's own. */
    own: v.boolean(),
    currency: v.string(),
    /** What is on the table or was paid in. */
    amount: v.number(),
    /** What was on the table before. */
    before: v.number(),
    /** What goes to the influencer: after the fee for themselves, before it for the sponsor. */
    share: v.number(),
    /** What goes back to the sponsor. */
    back: v.number(),
    /** Which piece of the work, `n` of `of`. */
    piece: v.object({
      platform: v.picklist(PLATFORMS),
      format: v.picklist(DELIVERABLE_FORMATS),
      n: v.number(),
      of: v.number(),
    }),
    /** It settled a dispute. */
    disputed: v.boolean(),
    /** What was written, shortened: a message, a reason, an error. */
    said: v.string(),
    /** Stars, 1 to 5. */
    rating: v.number(),
    /** What it is about, by its name in the API: `campaign`, `sms`, the name of a queue or a column. */
    about: v.string(),
    /** How it ended or how grave it is, by its name in the API. */
    outcome: v.string(),
    /** `2026-03-03` */
    day: v.string(),
    /** `2026-03` */
    month: v.string(),
    /** How many there were: rows, problems. */
    count: v.number(),
    /** Of an import. */
    counts: v.object({
      created: v.number(),
      updated: v.number(),
      unchanged: v.number(),
      rejected: v.number(),
    }),
  }),
);
export type NotificationFacts = v.InferOutput<typeof NotificationFacts>;

/**
 * Something that happened and concerns the reader; `link` is a path in the app. `title` and `text`
 * are English; `facts` say the same in pieces, and are missing of what was told long ago.
 */
export const Notification = v.object({
  id: v.string(),
  at: Instant,
  kind: v.string(),
  title: v.string(),
  text: v.string(),
  link: v.string(),
  read: v.boolean(),
  facts: v.optional(NotificationFacts),
});
export type Notification = v.InferOutput<typeof Notification>;
export const NotificationPage = v.object({
  items: v.array(Notification),
  nextCursor: v.nullable(v.string()),
  unread: v.number(),
});
export type NotificationPage = v.InferOutput<typeof NotificationPage>;
export const NotificationQuery = v.object({
  ...PageQuery,
  /** Only what is not read yet. */
  unread: v.optional(v.picklist(["true", "false"], "Use true or false.")),
  about: v.optional(v.picklist(NOTIFICATION_TOPICS, "Choose a topic.")),
});
/** Which were read; none named means all up to now. */
export const NotificationsRead = v.object({
  ids: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))),
});
export const Unread = v.object({ unread: v.number() });
