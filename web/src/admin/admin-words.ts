import type { AccountStatus, Job, Role, User } from "@tandem/contract";
import type { Tone } from "../ui/Badge.tsx";

export const accountStatusWords: Record<AccountStatus, { word: string; tone: Tone }> = {
  pending: { word: "Waiting", tone: "warn" },
  active: { word: "Active", tone: "good" },
  rejected: { word: "Rejected", tone: "bad" },
  suspended: { word: "Suspended", tone: "bad" },
  deleted: { word: "Deleted", tone: "neutral" },
};

export const roleWords: Record<Role, { one: string; many: string }> = {
  admin: { one: "Admin", many: "Admins" },
  sponsor: { one: "Sponsor", many: "Sponsors" },
  influencer: { one: "Influencer", many: "Influencers" },
};

export const jobWords: Record<Job["kind"], string> = {
  sweep: "Sweep",
  "daily-reminders": "Daily reminders",
  "monthly-reports": "Monthly reports",
  import: "Import of creators",
  "ledger-proof": "Proof of the ledger",
};

export const jobStatusWords: Record<Job["status"], { word: string; tone: Tone }> = {
  queued: { word: "Queued", tone: "neutral" },
  running: { word: "Running", tone: "neutral" },
  done: { word: "Done", tone: "good" },
  failed: { word: "Failed", tone: "bad" },
};

/** What an account is called on screen, whatever its role. */
export function accountName({ profile }: User): string {
  if ("companyName" in profile) return profile.companyName;
  if ("displayName" in profile) return profile.displayName;
  return profile.name;
}
