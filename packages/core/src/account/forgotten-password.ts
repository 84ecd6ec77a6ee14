import { type Ctx, RateCounters, save, write } from "../platform/index.ts";
import { Accounts, Logins } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { passwordWrites } from "./change-password.ts";
import { countReset } from "./limits.ts";
import { invalidLink, readLink } from "./links.ts";
import { loginKey } from "./new-account.ts";
import { assertStrong, hashPassword } from "./password.ts";
import { revoked, revokeHere } from "./revocation.ts";

/**
 * Wishes for a link to set a new password; a worker mails it. Whether the address is known or
 * wished too often shows in nothing: neither in the answer nor in the work before it, which is
 * one round of reads and counts and one transaction.
 *
 * @param address the caller's network address, for the limit.
 */
export async function forgetPassword(
  ctx: Ctx,
  input: { email: string },
  address: string,
): Promise<void> {
  const name = loginKey(input.email);
  const [login, within] = await Promise.all([
    ctx.platform.table.get(Logins, { name }),
    countReset(ctx, name, address),
  ]);
  if (login && within) {
    const { accountId, credential } = login;
    const event = accountEvent("account.password_reset_requested", accountId, { credential });
    await save(ctx, { writes: [], events: [event], answer: undefined });
  } else {
    await save(ctx, { writes: [write(decoy(ctx))], events: [], answer: undefined });
  }
}

/** A row that means nothing and is dropped at once. */
const decoy = (ctx: Ctx) => {
  const until = ctx.now.getTime();
  const ttl = Math.floor(until / 1000);
  return RateCounters.put({ scope: "decoy", key: ctx.requestId, count: 0, until, ttl });
};

/**
 * Sets a new password by a mailed link, and ends every session.
 *
 * @throws `auth.invalid_link`, `auth.weak_password`
 */
export async function resetPassword(
  ctx: Ctx,
  input: { token: string; password: string },
): Promise<void> {
  const link = await readLink(ctx.platform, "reset", input.token, ctx.now);
  const account = await ctx.platform.table.get(Accounts, { id: link.account });
  if (!account || account.credential !== link.credential) throw invalidLink();
  assertStrong(input.password, [account.username, account.email]);
  const hash = await hashPassword(input.password);
  await save(ctx, {
    writes: [...passwordWrites(ctx, account, hash, invalidLink), revoked(ctx, account.id)],
    events: [accountEvent("account.password_changed", account.id, {})],
    answer: undefined,
  });
  revokeHere(ctx, account.id);
}
