import { Accounts, closeAccount, findPeople, type Person } from "../account/index.ts";
import { requestsOf } from "../ad-request/index.ts";
import { LedgerBalances } from "../ledger/index.ts";
import { Admins } from "../notification/index.ts";
import { type Ctx, check, refuse, type Write, write } from "../platform/index.ts";

/**
 * Deletes one's own account, by its password. At once nobody can log in to it, its sessions are
 * over and its names are free; a worker then ends what is open and takes out what is personal.
 *
 * @throws `auth.wrong_password`, `auth.too_many_attempts`; `account.money_held` while money is held
 *   for one of its requests; `auth.forbidden` for the last admin.
 */
export const deleteAccount = (ctx: Ctx, password: string): Promise<void> =>
  closeAccount(ctx, password, (person) =>
    person.account.role === "admin" ? otherAdminStays(ctx) : nothingHeld(ctx, person),
  );

/**
 * Nothing is held for the account, and nothing comes to be in the instant in which it is closed:
 * what is agreed, or is agreed meanwhile, could be paid, so its owner's balances are part of the
 * condition.
 */
async function nothingHeld(ctx: Ctx, { account }: Person): Promise<Write[]> {
  const side = account.role === "sponsor" ? "sponsor" : "influencer";
  const payable = new Set<string>();
  for await (const { status, payment, offer } of requestsOf(ctx, side)) {
    if (payment.status === "held") throw held();
    if (status === "accepted" || status === "pending") payable.add(offer.currency);
  }
  return [...payable].map((currency) => {
    const balance = LedgerBalances.delete({ ownerId: account.id, currency });
    const empty = balance.where(
      ({ escrow }, { notExists, eq }) => `${notExists(escrow)} OR ${eq(escrow, 0)}`,
    );
    return check(empty, held);
  });
}

const held = () =>
  refuse(
    "account.money_held",
    "Money is held for one of your collaborations. Settle it first, then delete your account.",
  );

const last = () =>
  refuse("auth.forbidden", "You are the only admin. Let someone else be one before you go.");

/** One other admin must be there when this one goes; of two who go at once, one stays. */
async function otherAdminStays(ctx: Ctx): Promise<Write[]> {
  const accountId = ctx.actor.id;
  const { items } = await ctx.platform.table.query(Admins, Admins.query.all({}), {
    consistent: true,
  });
  const ids = items.map((admin) => admin.accountId).filter((id) => id !== accountId);
  const other = (await findPeople(ctx.platform, ids)).find(
    ({ account }) => account.status === "active",
  );
  if (!other) throw last();
  const stays = Accounts.delete({ id: other.account.id }).where(({ status }, { eq }) =>
    eq(status, "active"),
  );
  return [check(stays, last), write(Admins.delete({ accountId }))];
}
