import { type Ctx, refuse, save, type Write, write } from "../platform/index.ts";
import { Accounts, Logins, Sessions } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { loginKey } from "./new-account.ts";
import { assertStrong, hashPassword } from "./password.ts";
import { type AccountRow, requirePerson } from "./person.ts";
import { provePassword } from "./prove-password.ts";
import { REFRESH_SECONDS } from "./refresh-token.ts";
import { revoked, revokeHere } from "./revocation.ts";

/**
 * Changes one's own password. Every session ends but the one that asks. Wrong guesses at the
 * current password count like failures to log in.
 *
 * @param sid the session that asks.
 * @throws `auth.wrong_password`, `auth.weak_password`, `auth.too_many_attempts`
 */
export async function changePassword(
  ctx: Ctx,
  input: { currentPassword: string; newPassword: string },
  sid: string,
): Promise<void> {
  const { account } = await requirePerson(ctx.platform, ctx.actor.id);
  assertStrong(input.newPassword, [account.username, account.email], "newPassword");
  await provePassword(ctx, account, "currentPassword", input.currentPassword);
  await save(ctx, {
    writes: [
      ...passwordWrites(ctx, account, await hashPassword(input.newPassword), () =>
        refuse("request.conflict", "The password was changed meanwhile."),
      ),
      write(keep(ctx, account.id, sid)),
      revoked(ctx, account.id, { except: sid }),
    ],
    events: [accountEvent("account.password_changed", account.id, {})],
    answer: undefined,
  });
  revokeHere(ctx, account.id, { except: sid });
}

/** Lets the session that asked outlive the end of the others. */
const keep = (ctx: Ctx, accountId: string, id: string) =>
  Sessions.upsert({
    accountId,
    id,
    keptAt: sessionsEnd(ctx),
    ttl: Math.floor(ctx.now.getTime() / 1000) + REFRESH_SECONDS,
  });

/** Sessions begun before this are over: also those begun in this very millisecond. */
const sessionsEnd = (ctx: Ctx): number => ctx.now.getTime() + 1;

/**
 * The rows of a new password: the count of passwords moves on, so that links and log-ins for the
 * old one fail, and both names to log in by take the new hash.
 *
 * @param changed what to say when another change came first.
 */
export function passwordWrites(
  ctx: Ctx,
  account: AccountRow,
  passwordHash: string,
  changed: NonNullable<Write["refused"]>,
): Write[] {
  const credential = account.credential + 1;
  const moveOn = Accounts.patch({ id: account.id })
    .set({ credential, sessionsFrom: sessionsEnd(ctx) })
    .where((row, { eq }) => eq(row.credential, account.credential));
  return [
    write(moveOn, changed),
    ...[account.username, account.email].map((name) =>
      write(Logins.patch({ name: loginKey(name) }).set({ passwordHash, credential })),
    ),
  ];
}
