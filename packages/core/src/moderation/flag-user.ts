import type { AccountStatus, User } from "@tandem/contract";
import {
  type AccountRow,
  Accounts,
  accountEvent,
  nameOf,
  type Person,
  requirePerson,
  revoked,
  revokeHere,
  userView,
} from "../account/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, refuse, type Write, write } from "../platform/index.ts";
import { carryOut, type Deed } from "./deed.ts";
import { flagEntry } from "./flag-entry.ts";

const isDeleted = ({ account }: Person): boolean => account.status === "deleted";
const alreadyFlagged = () => refuse("account.already_flagged");
const notFlagged = () => refuse("account.not_flagged");

/**
 * Flags and suspends an account for a reason: its sessions end at once and search hides it.
 *
 * @throws `request.not_found`, `auth.forbidden` for one's own account, `account.already_flagged`
 */
export const flagUser = async (ctx: Ctx, id: string, reason: string): Promise<User> => {
  if (id === ctx.actor.id) throw refuse("auth.forbidden", "Nobody can flag their own account.");
  return carryOut(ctx, suspension(ctx, await requirePerson(ctx.platform, id), reason));
};

/** @throws `request.not_found`, `account.already_flagged` */
export function suspension(ctx: Ctx, person: Person, reason: string): Deed<User> {
  const { account } = person;
  const { id } = account;
  if (isDeleted(person)) throw refuse("request.not_found");
  if (account.flag) throw alreadyFlagged();
  const flag = { reason, at: ctx.now.toISOString() };
  const from = account.status;
  const suspend = Accounts.patch({ id })
    .set({
      status: "suspended",
      statusBefore: from,
      flag,
      sessionsFrom: ctx.now.getTime() + 1,
    })
    .where((row, { eq, notExists }) => `${eq(row.status, from)} AND ${notExists(row.flag)}`);
  return {
    writes: [
      write(suspend, (row) => (row?.flag ? alreadyFlagged() : refuse("request.conflict"))),
      ...listing(person, false),
      flagEntry.create({ kind: "user", id, name: nameOf(person), ...flag }),
      revoked(ctx, id, { andLater: true }),
    ],
    events: [standing("account.flagged", person, from, "suspended", reason)],
    answer: userView({ ...person, account: { ...account, status: "suspended", flag } }),
    done: () => revokeHere(ctx, id, { andLater: true }),
  };
}

/**
 * Lifts a flag: the account is what it was before, and its owner can log in again.
 *
 * @throws `request.not_found`, `account.not_flagged`
 */
export const unflagUser = async (ctx: Ctx, id: string): Promise<User> =>
  carryOut(ctx, reinstatement(ctx, await requirePerson(ctx.platform, id)));

/** `reason` is why an appeal was granted. Throws `account.not_flagged`. */
export function reinstatement(ctx: Ctx, person: Person, reason?: string): Deed<User> {
  const { flag, statusBefore, ...account } = person.account;
  const { id } = account;
  if (!flag) throw notFlagged();
  const to = statusBefore ?? "active";
  const restore = Accounts.patch({ id })
    .set({ status: to })
    .remove(["flag", "statusBefore"])
    .where((row, { eq }) => eq(row.flag.at, flag.at));
  return {
    writes: [
      write(restore, notFlagged),
      ...listing(person, to === "active"),
      flagEntry.remove("user", id, flag.at),
      revoked(ctx, id, { lifts: true }),
    ],
    events: [standing("account.unflagged", person, "suspended", to, reason)],
    answer: userView({ ...person, account: { ...account, status: to } as AccountRow }),
    done: () => revokeHere(ctx, id, { lifts: true }),
  };
}

/** Search shows whom this lists. */
const listing = ({ account, profile }: Person, listed: boolean): Write[] =>
  profile.role === "influencer"
    ? [write(Influencers.patch({ id: account.id }).set({ listed }).add({ rev: 1 }))]
    : [];

const standing = (
  kind: "account.flagged" | "account.unflagged",
  person: Person,
  from: AccountStatus,
  to: AccountStatus,
  reason?: string,
) => {
  const { id, role } = person.account;
  const change = { before: { status: from }, after: { status: to } };
  return accountEvent(kind, id, { role, name: nameOf(person), from, to, reason }, change);
};
