import * as v from "valibot";
import { User } from "./account.ts";
import { PageQuery, page } from "./page.ts";
import { Id, Instant, prose } from "./primitives.ts";
import {
  ACCOUNT_STATUSES,
  AD_REQUEST_STATUSES,
  ADDRESS_CHANNELS,
  CAMPAIGN_STATUSES,
  JOB_CAUSES,
  JOB_KINDS,
  ROLES,
  SUPPRESSION_REASONS,
  VISIBILITIES,
} from "./vocabulary.ts";

const Text = v.optional(v.pipe(v.string(), v.maxLength(200, "Use at most 200 characters.")));
const YesNo = v.optional(v.picklist(["true", "false"], "Use true or false."));

/** Why: shown to whom it concerns and kept in the audit log. */
export const Reason = v.object({ reason: prose(1, 540) });

export const UserSearch = v.object({
  q: Text,
  role: v.optional(v.picklist(ROLES, "Choose a role.")),
  status: v.optional(v.picklist(ACCOUNT_STATUSES, "Choose a status.")),
  flagged: YesNo,
  ...PageQuery,
});
export type UserSearch = v.InferOutput<typeof UserSearch>;
export const UserPage = page(User);

export const AdminCampaignSearch = v.object({
  q: Text,
  status: v.optional(v.picklist(CAMPAIGN_STATUSES, "Choose a status.")),
  visibility: v.optional(v.picklist(VISIBILITIES, "Choose public or private.")),
  sponsorId: v.optional(Id),
  flagged: YesNo,
  ...PageQuery,
});
export type AdminCampaignSearch = v.InferOutput<typeof AdminCampaignSearch>;

export const AdminAdRequestSearch = v.object({
  status: v.optional(v.picklist(AD_REQUEST_STATUSES, "Choose a status.")),
  campaignId: v.optional(Id),
  sponsorId: v.optional(Id),
  influencerId: v.optional(Id),
  ...PageQuery,
});
export type AdminAdRequestSearch = v.InferOutput<typeof AdminAdRequestSearch>;

/** Someone or something flagged at present. */
export const FlagEntry = v.object({
  kind: v.picklist(["user", "campaign"]),
  id: v.string(),
  name: v.string(),
  reason: v.string(),
  at: Instant,
  appealedAt: v.optional(Instant),
});
export type FlagEntry = v.InferOutput<typeof FlagEntry>;
export const FlagQuery = v.object({
  kind: v.optional(v.picklist(["user", "campaign"])),
  ...PageQuery,
});
export const FlagPage = page(FlagEntry);

/** One change: who, when, what, and what it was before and after. */
export const AuditEntry = v.object({
  id: v.string(),
  at: Instant,
  actor: v.object({ id: v.string(), role: v.string(), name: v.string() }),
  kind: v.string(),
  subject: v.object({ type: v.string(), id: v.string() }),
  before: v.nullable(v.record(v.string(), v.unknown())),
  after: v.nullable(v.record(v.string(), v.unknown())),
  reason: v.optional(v.string()),
});
export type AuditEntry = v.InferOutput<typeof AuditEntry>;
/** Newest first, day by day (UTC) back from `day`; with `subjectId` the whole history of one thing. */
export const AuditQuery = v.object({
  subjectId: v.optional(Id),
  day: v.optional(v.pipe(v.string(), v.isoDate("Write the day as YYYY-MM-DD."))),
  ...PageQuery,
});
export type AuditQuery = v.InferOutput<typeof AuditQuery>;
export const AuditPage = page(AuditEntry);

/** Why a run failed, in pieces; `kind` says which of them there are. */
export const JobCause = v.object({
  kind: v.picklist(JOB_CAUSES),
  /** The steps that failed, by the names of what they count. */
  steps: v.optional(v.array(v.string())),
  /** Of so many that were planned, so many never came back. */
  planned: v.optional(v.number()),
  lost: v.optional(v.number()),
});
export type JobCause = v.InferOutput<typeof JobCause>;

/**
 * One run of something that happens by itself. `error` says in English why it failed, `cause` the
 * same in pieces; runs of long ago have the English alone.
 */
export const Job = v.object({
  id: v.string(),
  kind: v.picklist(JOB_KINDS),
  status: v.picklist(["queued", "running", "done", "failed"]),
  startedBy: v.string(),
  queuedAt: Instant,
  startedAt: v.nullable(Instant),
  finishedAt: v.nullable(Instant),
  counts: v.record(v.string(), v.number()),
  error: v.nullable(v.string()),
  cause: v.optional(JobCause),
});
export type Job = v.InferOutput<typeof Job>;
export const JobPage = page(Job);
export const JobQuery = v.object(PageQuery);

/** A message that its worker could not take, however often it was tried. `body` is what the queue carried. */
export const DeadLetter = v.object({
  id: v.string(),
  queue: v.string(),
  /** What the message is about, such as `ad_request.offered`. */
  kind: v.string(),
  body: v.string(),
  receives: v.number(),
  sentAt: Instant,
  diedAt: Instant,
});
export type DeadLetter = v.InferOutput<typeof DeadLetter>;
export const DeadLetterPage = page(DeadLetter);
const QueueName = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,79}$/, "Name a queue, such as mail."));
export const DeadLetterQuery = v.object({
  queue: v.optional(QueueName),
  ...PageQuery,
});
/** All dead letters of one queue. */
export const Redrive = v.object({ queue: QueueName });

/** An address that nothing is sent to. */
export const Suppression = v.object({
  id: v.string(),
  channel: v.picklist(ADDRESS_CHANNELS),
  address: v.string(),
  reason: v.picklist(SUPPRESSION_REASONS),
  detail: v.nullable(v.string()),
  at: Instant,
});
export type Suppression = v.InferOutput<typeof Suppression>;
export const SuppressionPage = page(Suppression);
export const SuppressionQuery = v.object(PageQuery);
