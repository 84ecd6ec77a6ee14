import type { AuditEntry, Category, PlatformName } from "@tandem/contract";
import { apart } from "../language/apart.ts";
import { t } from "../language/t.ts";
import { atHandle } from "../names.ts";
import { count, date, money, percent } from "../ui/format.ts";
import { categoryWord, platformWord, sentence } from "../words.ts";

const deeds: Record<string, string> = {
  "account.registered": t("registered"),
  "account.approved": t("approved an account"),
  "account.rejected": t("rejected an account"),
  "account.flagged": t("flagged an account"),
  "account.unflagged": t("lifted the flag of an account"),
  "account.warned": t("warned an account"),
  "abuse.reported": t("reported abuse"),
  "abuse.settled": t("settled reported abuse"),
  "appeal.made": t("appealed against a flag"),
  "appeal.decided": t("decided an appeal"),
  "review.written": t("wrote a review"),
  "review.hidden": t("hid a review"),
  "review.shown": t("showed a review again"),
  "account.claimed": t("claimed a profile"),
  "account.active": t("logged in for the first time that day"),
  "account.profile_changed": t("changed a profile"),
  "account.preferences_changed": t("changed how to be told"),
  "account.email_verified": t("verified an e-mail address"),
  "account.password_reset_requested": t("asked for a new password"),
  "account.password_changed": t("changed a password"),
  "campaign.created": t("created a campaign"),
  "campaign.edited": t("edited a campaign"),
  "campaign.published": t("published a campaign"),
  "campaign.paused": t("paused a campaign"),
  "campaign.resumed": t("resumed a campaign"),
  "campaign.ended": t("ended a campaign"),
  "campaign.archived": t("archived a campaign"),
  "campaign.deleted": t("deleted a campaign"),
  "campaign.flagged": t("flagged a campaign"),
  "campaign.unflagged": t("lifted the flag of a campaign"),
  "ad_request.offered": t("made an offer"),
  "ad_request.applied": t("applied to a campaign"),
  "ad_request.edited": t("edited an offer"),
  "ad_request.countered": t("countered an offer"),
  "ad_request.messaged": t("wrote a message"),
  "ad_request.accepted": t("accepted an offer"),
  "ad_request.rejected": t("rejected an offer"),
  "ad_request.withdrawn": t("withdrew an offer"),
  "ad_request.expired": t("let an offer run out"),
  "ad_request.cancelled": t("cancelled an agreement"),
  "ad_request.cancel_asked": t("asked to cancel an agreement"),
  "ad_request.cancel_declined": t("declined to cancel an agreement"),
  "ad_request.disputed": t("opened a dispute"),
  "deliverable.submitted": t("handed work in"),
  "deliverable.changes_requested": t("asked for changes of the work"),
  "deliverable.approved": t("approved work"),
  "deliverable.published": t("published a piece"),
  "payment.held": t("paid in"),
  "payment.declined": t("tried to pay in, and the card was declined"),
  "payment.released": t("released a payment"),
  "payment.refunded": t("paid back"),
  "payment.split": t("split a payment"),
  "ledger.unbalanced": t("found books that do not balance"),
  "account.deleted": t("deleted their account"),
  "account.data_requested": t("asked for their data"),
  "account.data_ready": t("gathered the data of an account"),
  "dead_letter.kept": t("kept a message that could not be handled"),
  "dead_letter.redrive_requested": t("put messages back on their queue"),
  "dead_letter.discarded": t("threw a message away"),
  "job.requested": t("asked for a job to run"),
  "import.requested": t("started an import"),
  "import.finished": t("finished an import"),
  "influencer.imported": t("imported a profile"),
  "influencer.reimported": t("updated an imported profile"),
  "preferences.test_requested": t("tried a channel"),
  "export.requested": t("asked for an export"),
  "export.ready": t("made an export"),
  "export.failed": t("gave up an export"),
  "report.requested": t("asked for a report"),
  "report.ready": t("made a report"),
  "statement.requested": t("asked for a payout statement"),
  "account.channel_lost": t("lost a channel"),
  "address.suppressed": t("stopped sending to an address"),
  "address.lifted": t("began sending to an address again"),
};

/** `campaign.flagged` → `flagged a campaign`; a kind not known here is spelled out. */
export const deed = (kind: string): string =>
  deeds[kind] ?? kind.replace(/^[^.]*\./, "").replaceAll("_", " ");

/** The page on which the subject of a change can be looked at; none where there is no such page. */
export function placeOf({ subject, kind }: AuditEntry): string | undefined {
  if (kind === "campaign.deleted") return undefined;
  if (subject.type === "account") return `/admin/users/${subject.id}`;
  if (subject.type === "campaign") return `/admin/campaigns/${subject.id}`;
  if (subject.type === "adRequest") return `/threads/${subject.id}`;
  if (subject.type === "influencer") return `/influencers/${subject.id}`;
  if (subject.type === "abuseCase") return "/admin/reports";
  if (subject.type === "import") return `/admin/imports/${subject.id}`;
  return undefined;
}

/** States of accounts, campaigns, requests, work, money and what is reported, as an audit tells them. */
const states: Record<string, string> = {
  draft: t("Draft"),
  live: t("Live"),
  paused: t("Paused"),
  ended: t("Ended"),
  archived: t("Archived"),
  pending: t("Pending"),
  accepted: t("Accepted"),
  rejected: t("Rejected"),
  withdrawn: t("Withdrawn"),
  expired: t("Expired"),
  cancelled: t("Cancelled"),
  completed: t("Completed"),
  active: t("Active"),
  suspended: t("Suspended"),
  deleted: t("Deleted"),
  public: t("Public"),
  private: t("Private"),
  open: t("Open"),
  settled: t("Settled"),
  due: t("Due"),
  submitted: t("Handed in"),
  changes_requested: t("Changes asked for"),
  approved: t("Approved"),
  published: t("Published"),
  unpaid: t("Unpaid"),
  held: t("Held"),
  released: t("Released"),
  refunded: t("Refunded"),
  split: t("Split"),
  high: t("High"),
  medium: t("Medium"),
  low: t("Low"),
  uphold: t("Upheld"),
  lift: t("Lifted"),
  dismiss: t("Dismissed"),
  warn: t("Warned"),
  hide: t("Hidden"),
  freeze: t("Frozen"),
  suspend: t("Suspended"),
};

export const STATES: readonly string[] = Object.keys(states);

/** Fields whose values are states. */
const stated = new Set([
  ...["status", "visibility", "payment", "deliverables", "severity", "appeal", "outcome"],
]);

/** A state in words; one not known here is spelled as it is. */
export const stateWord = (state: string): string => states[state] ?? sentence(state);

const amounts = new Set([
  ...["amount", "budget", "reserved", "committed", "paid", "available", "minPrice"],
]);

/** `Instagram @ana, 12,000 followers` of a profile's platform; undefined for anything else. */
function platformWords(value: object): string | undefined {
  const { platform, handle, followers } = value as Partial<Record<string, unknown>>;
  if (typeof platform !== "string" || typeof followers !== "number") return undefined;
  const name = platformWord(platform as PlatformName) ?? platform;
  return t("{platform} {handle}, {n, plural, one {# follower} other {# followers}}", {
    platform: name,
    handle: apart(atHandle(String(handle ?? ""))),
    n: followers,
  });
}

/** A value of a difference as people read it; `currency` (ISO 4217) is what amounts are in. */
export function valueWords(value: unknown, field: string, currency?: string): string {
  if (value === undefined || value === null || value === "") return t("nothing");
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  if (typeof value === "number" && amounts.has(field)) {
    return currency ? money(value, currency) : t("{n} minor units", { n: count(value) });
  }
  if (typeof value === "number") return field === "engagementRate" ? percent(value) : count(value);
  if (Array.isArray(value))
    return value.map((each) => valueWords(each, field)).join(t(", ")) || t("none");
  if (typeof value === "object") return platformWords(value) ?? JSON.stringify(value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return date(text, "moment");
  if (field === "category") return categoryWord(text as Category) ?? text;
  return stated.has(field) ? stateWord(text) : text;
}
