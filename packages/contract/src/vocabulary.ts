import type { CATEGORIES, PLATFORMS } from "./closed-lists.ts";

/** Who acts. `system` is Tandem itself: sweeps and other things that happen by themselves. */
export const ROLES = ["admin", "sponsor", "influencer"] as const;
/** The two sides of every collaboration. */
export const SIDES = ["sponsor", "influencer"] as const;
/** A deleted account is a row without a person: what points at it still finds one. */
export const ACCOUNT_STATUSES = ["pending", "active", "rejected", "suspended", "deleted"] as const;
export const CAMPAIGN_STATUSES = ["draft", "live", "paused", "ended", "archived"] as const;
export const VISIBILITIES = ["public", "private"] as const;
export const AD_REQUEST_STATUSES = [
  "pending",
  "accepted",
  "rejected",
  "withdrawn",
  "expired",
  "cancelled",
  "completed",
] as const;
export const PAYMENT_STATUSES = ["unpaid", "held", "released", "refunded", "split"] as const;
export const DELIVERABLE_STATUSES = [
  "due",
  "submitted",
  "changes_requested",
  "approved",
  "published",
] as const;
export const DELIVERABLE_FORMATS = [
  "post",
  "story",
  "reel",
  "short",
  "video",
  "stream",
  "article",
  "episode",
  "other",
] as const;
export const JOB_KINDS = [
  "sweep",
  "daily-reminders",
  "monthly-reports",
  "ledger-proof",
  "import",
] as const;
/** Why a run of one failed. */
export const JOB_CAUSES = [
  "stopped",
  "steps_failed",
  "never_began",
  "silent",
  "never_came_back",
] as const;
/** Those that an admin may run by hand. */
export const RUNNABLE_JOBS = [
  "sweep",
  "daily-reminders",
  "monthly-reports",
  "ledger-proof",
] as const;
/** The ways by which an account is told of things outside the app. */
export const CHANNELS = ["email", "sms", "chat"] as const;
/** Those of them that lead to an address which can be suppressed. */
export const ADDRESS_CHANNELS = ["email", "sms"] as const;
/** Why nothing is sent to an address any more: it does not exist, its owner complained, or answered STOP. */
export const SUPPRESSION_REASONS = ["bounce", "complaint", "stop"] as const;
/** So often may a sponsor ask for changes to one piece of work. */
export const MAX_ROUNDS = 2;
/** How a piece of work goes that a worker does. */
export const WORK_STATUSES = ["queued", "running", "ready", "failed"] as const;
export const EXPORT_KINDS = ["campaigns", "ad-requests"] as const;
/** Where a figure comes from; shown beside every figure. */
export const FIGURE_SOURCES = ["declared", "measured", "estimated"] as const;

export type Role = (typeof ROLES)[number];
export type Side = (typeof SIDES)[number];
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];
export type Visibility = (typeof VISIBILITIES)[number];
export type AdRequestStatus = (typeof AD_REQUEST_STATUSES)[number];
export type Category = (typeof CATEGORIES)[number];
export type Channel = (typeof CHANNELS)[number];
export type AddressChannel = (typeof ADDRESS_CHANNELS)[number];
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];
export type PlatformName = (typeof PLATFORMS)[number];

export const otherSide = (side: Side): Side => (side === "sponsor" ? "influencer" : "sponsor");
