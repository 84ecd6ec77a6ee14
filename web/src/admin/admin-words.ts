import type { AccountStatus, Campaign, Job, Role, User } from "@tandem/contract";
import { t } from "../language/t.ts";
import type { Tone } from "../ui/Badge.tsx";

export const accountStatusWords: Record<AccountStatus, { word: string; tone: Tone }> = {
  pending: { word: t("Waiting"), tone: "warn" },
  active: { word: t("Active"), tone: "good" },
  rejected: { word: t("Rejected"), tone: "bad" },
  suspended: { word: t("Suspended"), tone: "bad" },
  deleted: { word: t("Deleted"), tone: "neutral" },
};

export const roleWords: Record<Role, { one: string; many: string }> = {
  admin: { one: t("Admin"), many: t("Admins") },
  sponsor: { one: t("Sponsor"), many: t("Sponsors") },
  influencer: { one: t("Influencer"), many: t("Influencers") },
};

export const jobWords: Record<Job["kind"], string> = {
  sweep: t("Sweep"),
  "daily-reminders": t("Daily reminders"),
  "monthly-reports": t("Monthly reports"),
  import: t("Import of creators"),
  "ledger-proof": t("Proof of the ledger"),
};

export const jobStatusWords: Record<Job["status"], { word: string; tone: Tone }> = {
  queued: { word: t("Queued"), tone: "neutral" },
  running: { word: t("Running"), tone: "neutral" },
  done: { word: t("Done"), tone: "good" },
  failed: { word: t("Failed"), tone: "bad" },
};

export const visibilityWords: Record<Campaign["visibility"], string> = {
  public: t("Public"),
  private: t("Private"),
};

/** What an account is called on screen, whatever its role. */
export function accountName({ profile }: User): string {
  if ("companyName" in profile) return profile.companyName;
  if ("displayName" in profile) return profile.displayName;
  return profile.name;
}
