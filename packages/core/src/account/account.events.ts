import type { AccountStatus, Channel, Role } from "@tandem/contract";
import type { NewEvent, Told } from "../platform/index.ts";

/** A change of standing: `from` is null where the account is new. */
export interface StandingData {
  role: Role;
  name: string;
  from: AccountStatus | null;
  to: AccountStatus;
  reason?: string;
}
export const STANDING_KINDS = [
  "account.registered",
  "account.approved",
  "account.rejected",
  "account.flagged",
  "account.unflagged",
  "account.claimed",
  "account.deleted",
] as const;
type StandingKind = (typeof STANDING_KINDS)[number];

/** A channel that was switched off from the other end: its space is gone, or its reader answered STOP. */
export interface ChannelLostData {
  role: Role;
  channel: Exclude<Channel, "email">;
}

/** The first log-in of a day (UTC); `from` is the day of the one before. */
export interface ActiveData {
  role: Role;
  from: string | null;
  to: string;
}

export type AccountEvent =
  | { [K in StandingKind]: Told<K, StandingData> }[StandingKind]
  /** Nothing changes but that its owner was told to mend their ways: `from` is `to`. */
  | Told<"account.warned", StandingData>
  | Told<"account.active", ActiveData>
  | Told<"account.profile_changed", { role: Role }>
  | Told<"account.preferences_changed", { role: Role }>
  | Told<"account.channel_lost", ChannelLostData>
  | Told<"account.email_verified", { role: Role }>
  /** `credential` is the count that the mailed link is good for. */
  | Told<"account.password_reset_requested", { credential: number }>
  | Told<"account.data_requested", { role: Role; exportId: string }>
  | Told<"account.data_ready", { role: Role; exportId: string }>
  | Told<"account.password_changed", Record<string, never>>;

/** An event about an account. Never personal data beyond the public name: events are kept for ever. */
export const accountEvent = <K extends AccountEvent["kind"]>(
  kind: K,
  accountId: string,
  data: Extract<AccountEvent, { kind: K }>["data"],
  change: Pick<NewEvent, "before" | "after" | "id"> = {},
): NewEvent => ({
  subjectType: "account",
  subjectId: accountId,
  kind,
  data: { ...data },
  ...change,
});
