import * as v from "valibot";
import {
  ABUSE_OUTCOMES,
  ABUSE_REASONS,
  ABUSE_SUBJECTS,
  APPEAL_OUTCOMES,
  SEVERITIES,
} from "./conduct-lists.ts";
import { PageQuery, page } from "./page.ts";
import { Id, Instant, prose } from "./primitives.ts";

/**
 * Somebody reports a user, campaign, message or review. A message is named by the id of its line in
 * the thread, with the request that it stands in.
 */
export const NewAbuseReport = v.object({
  kind: v.picklist(ABUSE_SUBJECTS, "Choose what you report."),
  id: Id,
  adRequestId: v.optional(Id),
  reason: v.picklist(ABUSE_REASONS, "Choose a reason."),
  text: v.optional(prose(0, 2000), ""),
});
export type NewAbuseReport = v.InferOutput<typeof NewAbuseReport>;
export const AbuseReported = v.object({ id: v.string(), at: Instant });

/** All that was reported of one thing, as one case. `ownerId` is the account answerable for it; `excerpt` what it says. */
export const AbuseCase = v.object({
  id: v.string(),
  kind: v.picklist(ABUSE_SUBJECTS),
  subjectId: v.string(),
  adRequestId: v.optional(v.string()),
  ownerId: v.string(),
  ownerName: v.string(),
  title: v.string(),
  excerpt: v.string(),
  severity: v.picklist(SEVERITIES),
  count: v.number(),
  reports: v.array(
    v.object({
      by: v.string(),
      byName: v.string(),
      reason: v.picklist(ABUSE_REASONS),
      text: v.string(),
      at: Instant,
    }),
  ),
  status: v.picklist(["open", "settled"]),
  outcome: v.optional(v.picklist(ABUSE_OUTCOMES)),
  settledAt: v.optional(Instant),
  at: Instant,
});
export type AbuseCase = v.InferOutput<typeof AbuseCase>;
export const AbuseCasePage = page(AbuseCase);
export const AbuseCaseQuery = v.object({
  status: v.optional(v.picklist(["open", "settled"], "Choose open or settled."), "open"),
  severity: v.optional(v.picklist(SEVERITIES, "Choose a severity.")),
  ...PageQuery,
});
export type AbuseCaseQuery = v.InferOutput<typeof AbuseCaseQuery>;
/** `reason` is told to the owner and kept in the audit log. */
export const AbuseVerdict = v.object({
  outcome: v.picklist(ABUSE_OUTCOMES, "Choose what to do."),
  reason: prose(1, 540),
});
export type AbuseVerdict = v.InferOutput<typeof AbuseVerdict>;

export const NewAppeal = v.object({ text: prose(1, 2000) });
/** What can be appealed against by a mailed link: the flag and whether an appeal was made. */
export const AppealOffer = v.object({
  kind: v.picklist(["user", "campaign"]),
  name: v.string(),
  reason: v.string(),
  flaggedAt: Instant,
  made: v.boolean(),
});
export type AppealOffer = v.InferOutput<typeof AppealOffer>;
export const Appeal = v.object({
  id: v.string(),
  kind: v.picklist(["user", "campaign"]),
  subjectId: v.string(),
  name: v.string(),
  /** Why it was flagged, and what its owner says to that. */
  flagReason: v.string(),
  flaggedAt: Instant,
  text: v.string(),
  at: Instant,
  outcome: v.optional(v.picklist(APPEAL_OUTCOMES)),
  answer: v.optional(v.string()),
  decidedAt: v.optional(Instant),
});
export type Appeal = v.InferOutput<typeof Appeal>;
export const AppealPage = page(Appeal);
export const AppealQuery = v.object({
  status: v.optional(v.picklist(["open", "decided"], "Choose open or decided."), "open"),
  ...PageQuery,
});
export type AppealQuery = v.InferOutput<typeof AppealQuery>;
/** `uphold` keeps the flag, `lift` takes it away; `reason` is told to the owner. */
export const AppealDecision = v.object({
  outcome: v.picklist(APPEAL_OUTCOMES, "Choose what to do."),
  reason: prose(1, 540),
});
export type AppealDecision = v.InferOutput<typeof AppealDecision>;
