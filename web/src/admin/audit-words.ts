import type { AuditEntry } from "@tandem/contract";
import { date, money } from "../ui/format.ts";
import { sentence } from "../words.ts";

const deeds: Record<string, string> = {
  "account.registered": "registered",
  "account.approved": "approved an account",
  "account.rejected": "rejected an account",
  "account.flagged": "flagged an account",
  "account.unflagged": "lifted the flag of an account",
  "account.warned": "warned an account",
  "abuse.reported": "reported abuse",
  "abuse.settled": "settled reported abuse",
  "appeal.made": "appealed against a flag",
  "appeal.decided": "decided an appeal",
  "review.written": "wrote a review",
  "review.hidden": "hid a review",
  "review.shown": "showed a review again",
  "account.claimed": "claimed a profile",
  "account.active": "logged in for the first time that day",
  "account.profile_changed": "changed a profile",
  "account.preferences_changed": "changed how to be told",
  "account.email_verified": "verified an e-mail address",
  "account.password_reset_requested": "asked for a new password",
  "account.password_changed": "changed a password",
  "campaign.created": "created a campaign",
  "campaign.edited": "edited a campaign",
  "campaign.published": "published a campaign",
  "campaign.paused": "paused a campaign",
  "campaign.resumed": "resumed a campaign",
  "campaign.ended": "ended a campaign",
  "campaign.archived": "archived a campaign",
  "campaign.deleted": "deleted a campaign",
  "campaign.flagged": "flagged a campaign",
  "campaign.unflagged": "lifted the flag of a campaign",
  "ad_request.offered": "made an offer",
  "ad_request.applied": "applied to a campaign",
  "ad_request.edited": "edited an offer",
  "ad_request.countered": "countered an offer",
  "ad_request.messaged": "wrote a message",
  "ad_request.accepted": "accepted an offer",
  "ad_request.rejected": "rejected an offer",
  "ad_request.withdrawn": "withdrew an offer",
  "ad_request.expired": "let an offer run out",
  "ad_request.cancelled": "cancelled an agreement",
  "account.deleted": "deleted their account",
  "account.data_requested": "asked for their data",
  "account.data_ready": "gathered the data of an account",
  "dead_letter.kept": "kept a message that could not be handled",
  "dead_letter.redrive_requested": "put messages back on their queue",
  "dead_letter.discarded": "threw a message away",
  "job.requested": "asked for a job to run",
  "import.requested": "started an import",
  "import.finished": "finished an import",
  "influencer.imported": "imported a profile",
  "influencer.reimported": "updated an imported profile",
  "preferences.test_requested": "tried a channel",
  "export.requested": "asked for an export",
  "export.ready": "made an export",
  "export.failed": "gave up an export",
  "report.requested": "asked for a report",
  "report.ready": "made a report",
  "statement.requested": "asked for a payout statement",
  "account.channel_lost": "lost a channel",
  "address.suppressed": "stopped sending to an address",
  "address.lifted": "began sending to an address again",
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

const amounts = new Set([
  ...["amount", "budget", "reserved", "committed", "paid", "available", "minPrice"],
]);

/** A value of a difference as people read it; `currency` (ISO 4217) is what amounts are in. */
export function valueWords(value: unknown, field: string, currency?: string): string {
  if (value === undefined || value === null || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && amounts.has(field)) {
    return currency ? money(value, currency) : `${value} minor units`;
  }
  if (typeof value === "number") return String(value);
  if (Array.isArray(value))
    return value.map((each) => valueWords(each, field)).join(", ") || "none";
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return date(text, "moment");
  return field === "status" || field === "visibility" ? sentence(text) : text;
}
