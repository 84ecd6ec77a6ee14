import {
  type Ctx,
  countedIn,
  type ItemOf,
  isRefusedCondition,
  RateCounters,
  refuse,
  save,
  write,
} from "../platform/index.ts";
import { Accounts, Logins } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { ADDRESS_FAILURES, countFailure, NAME_FAILURES, tooManyAttempts } from "./limits.ts";
import { appealToken } from "./links.ts";
import { loginKey } from "./new-account.ts";
import { isPassword } from "./password.ts";
import {
  type AccountRow,
  nameOf,
  type Person,
  profileEntityOf,
  profileOf,
  requirePerson,
} from "./person.ts";
import { type OpenSession, openSession } from "./session.ts";

type Counter = ItemOf<typeof RateCounters> | null;

/**
 * Logs in by username or e-mail address. Two round trips; a third, once a UTC day, tells that the
 * account was active. An unknown name takes the same work as a wrong password.
 *
 * A suspended account is told where to appeal, since the password was right.
 *
 * @param address the caller's network address, for the limit.
 * @throws `auth.invalid_credentials`, `auth.too_many_attempts`, `account.suspended`
 */
export async function logIn(
  ctx: Ctx,
  input: { username: string; password: string },
  address: string,
): Promise<OpenSession> {
  const name = loginKey(input.username);
  const { login, byName, byAddress } = await ctx.platform.table.getTogether({
    login: [Logins, { name }],
    byName: [RateCounters, { scope: NAME_FAILURES.scope, key: name }],
    byAddress: [RateCounters, { scope: ADDRESS_FAILURES.scope, key: address }],
  });
  assertMayTry(ctx, byName, byAddress);
  const right = await isPassword(login?.passwordHash, input.password);
  if (!login || !right) {
    await countFailure(ctx, login ? [name, login.otherName] : [name], address);
    throw wrong();
  }
  const person = await enter(ctx, login, name, address);
  await tellActive(ctx, person);
  return openSession(ctx, { ...person, account: { ...person.account, lastLoginAt: iso(ctx) } });
}

const iso = (ctx: Ctx): string => ctx.now.toISOString();
const wrong = () => refuse("auth.invalid_credentials", "The name or the password is wrong.");

function assertMayTry(ctx: Ctx, byName: Counter, byAddress: Counter): void {
  const name = countedIn(byName, ctx.now);
  if (name.count >= NAME_FAILURES.most) throw tooManyAttempts(name.retryAfter);
  const address = countedIn(byAddress, ctx.now);
  if (address.count >= ADDRESS_FAILURES.most) throw tooManyAttempts(address.retryAfter);
}

/**
 * Stamps the log-in and reads who it is, as it was before. The counters are read again meanwhile:
 * guesses sent all at once were all let through above, but the right one among them finds here
 * what the others have counted. The count of passwords must be that of the hash that was tested,
 * or the password was changed while it was.
 */
async function enter(
  ctx: Ctx,
  login: ItemOf<typeof Logins>,
  name: string,
  address: string,
): Promise<Person> {
  const id = login.accountId;
  const { table } = ctx.platform;
  const stamp = Accounts.patch({ id })
    .set({ lastLoginAt: iso(ctx) })
    .where(
      ({ status, credential }, { ne, eq }) =>
        `${ne(status, "suspended")} AND ${eq(credential, login.credential)}`,
    );
  const [account, { row, byName, byAddress }] = await Promise.all([
    table.update(Accounts, stamp, "ALL_OLD").catch((error: unknown) => {
      if (isRefusedCondition(error)) return null;
      throw error;
    }),
    table.getTogether({
      row: [profileEntityOf(id) ?? Accounts, { id }],
      byName: [RateCounters, { scope: NAME_FAILURES.scope, key: name }],
      byAddress: [RateCounters, { scope: ADDRESS_FAILURES.scope, key: address }],
    }),
  ]);
  assertMayTry(ctx, byName, byAddress);
  if (!account) throw await closed(ctx, id);
  return { account, profile: profileOf(account, row as Parameters<typeof profileOf>[1]) };
}

async function closed(ctx: Ctx, id: string): Promise<Error> {
  const account = await ctx.platform.table.get(Accounts, { id });
  if (account?.status !== "suspended") return wrong();
  const { flag } = account;
  const why = flag ? ` The reason given: ${flag.reason}` : "";
  const appeal = flag ? { appeal: await appealToken(ctx.platform, id, flag.at) } : {};
  return refuse("account.suspended", `Your account is suspended.${why}`, {
    ...appeal,
    ...(flag && { facts: { text: flag.reason } }),
  });
}

/**
 * Notes that someone was here, where a log-in was proven elsewhere; a suspended account stays as it
 * is. Two round trips, and a third once a UTC day.
 *
 * @throws `request.not_found`
 */
export async function tellSeen(ctx: Ctx, id: string): Promise<void> {
  const person = await requirePerson(ctx.platform, id);
  if (person.account.status === "suspended" || person.account.status === "deleted") return;
  await ctx.platform.table.update(Accounts, Accounts.patch({ id }).set({ lastLoginAt: iso(ctx) }));
  await tellActive(ctx, person);
}

/** The first log-in of a UTC day is a fact for the statistics. Of several at once, one tells it. */
async function tellActive(ctx: Ctx, person: Person): Promise<void> {
  const { id, role, activeDay } = person.account;
  const today = iso(ctx).slice(0, 10);
  if (activeDay === today) return;
  const isStill = (account: AccountRow | undefined) => account?.activeDay === activeDay;
  const mark = Accounts.patch({ id })
    .set({ activeDay: today })
    .where((row, { eq, notExists }) =>
      activeDay === undefined ? notExists(row.activeDay) : eq(row.activeDay, activeDay),
    );
  try {
    await save(
      // The answer to a log-in holds tokens: it is never kept for a repeat.
      { ...ctx, idempotency: undefined, actor: { id, role, name: nameOf(person) } },
      {
        writes: [write(mark, () => refuse("request.conflict"))],
        events: [accountEvent("account.active", id, { role, from: activeDay ?? null, to: today })],
        answer: undefined,
      },
    );
  } catch (error) {
    const now = await ctx.platform.table.get(Accounts, { id });
    if (!now || isStill(now)) throw error;
  }
}
