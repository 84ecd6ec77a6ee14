import { type Ctx, isRefusedCondition, refuse, save, write } from "../platform/index.ts";
import { Sessions } from "./account.entity.ts";
import { findPerson, type Person } from "./person.ts";
import { REFRESH_SECONDS, type Refresh, readRefreshToken } from "./refresh-token.ts";
import { revoked, revokeHere } from "./revocation.ts";
import { type OpenSession, openSession } from "./session.ts";

/**
 * Trades a refresh token for the next of its family and a new access token. A token used before
 * ends the family: either the one who comes now or the one who came first has stolen it.
 *
 * @throws `auth.invalid_token`, `auth.refresh_reused`, `account.suspended`
 */
export async function refreshSession(ctx: Ctx, token: string): Promise<OpenSession> {
  const refresh = await readRefreshToken(ctx.platform, token, ctx.now);
  if (!refresh) throw refuse("auth.invalid_token");
  const [moved, person] = await Promise.all([
    moveOn(ctx, refresh),
    findPerson(ctx.platform, refresh.sub),
  ]);
  if (!moved) throw await whyNot(ctx, refresh);
  assertGoesOn(refresh, person, moved.keptAt);
  const { sid, n, at } = refresh;
  return openSession(ctx, person, { sid, n: n + 1, at });
}

/** The family's row after the move, or null where it did not stand at this token. */
async function moveOn(ctx: Ctx, { sub, sid, n }: Refresh) {
  const ttl = Math.floor(ctx.now.getTime() / 1000) + REFRESH_SECONDS;
  const op = Sessions.upsert({ accountId: sub, id: sid, n: n + 1, ttl }).where(
    (row, { eq, notExists }) =>
      n === 0
        ? `(${notExists(row.n)} OR ${eq(row.n, 0)}) AND ${notExists(row.over)}`
        : `${eq(row.n, n)} AND ${notExists(row.over)}`,
  );
  try {
    return await ctx.platform.table.update(Sessions, op);
  } catch (error) {
    if (isRefusedCondition(error)) return null;
    throw error;
  }
}

async function whyNot(ctx: Ctx, refresh: Refresh): Promise<Error> {
  const row = await ctx.platform.table.get(Sessions, { accountId: refresh.sub, id: refresh.sid });
  if (!row || row.over || (row.n ?? 0) <= refresh.n) return refuse("auth.invalid_token");
  await endFamily(ctx, refresh);
  return refuse(
    "auth.refresh_reused",
    "This session was continued elsewhere before, so it was ended. Please log in again.",
  );
}

/**
 * Throws where the account may not go on, or ended its sessions since this one began. The count
 * of passwords closes what times leave open: a log-in that was under way while the password was
 * changed may seem to have begun later.
 */
function assertGoesOn(
  refresh: Refresh,
  person: Person | undefined,
  keptAt = 0,
): asserts person is Person {
  if (!person) throw refuse("auth.invalid_token");
  const { status, sessionsFrom, credential } = person.account;
  if (status === "suspended") throw refuse("account.suspended");
  if (keptAt > 0 && keptAt >= sessionsFrom) return;
  if (refresh.at < sessionsFrom || refresh.credential !== credential) {
    throw refuse("auth.invalid_token");
  }
}

/** Ends a family of refresh tokens, and the access tokens made with them. */
export async function endFamily(ctx: Ctx, { sub, sid, n }: Refresh): Promise<void> {
  const ttl = Math.floor(ctx.now.getTime() / 1000) + REFRESH_SECONDS;
  const end = Sessions.upsert({ accountId: sub, id: sid, n, over: true, ttl });
  await save(ctx, { writes: [write(end), revoked(ctx, sid)], events: [], answer: undefined });
  revokeHere(ctx, sid);
}

/**
 * A refresh token that could be used now, without using it.
 *
 * @throws `auth.invalid_token`
 */
export async function requireRefresh(
  ctx: Ctx,
  token: string,
): Promise<{ refresh: Refresh; person: Person }> {
  const refresh = await readRefreshToken(ctx.platform, token, ctx.now);
  if (!refresh) throw refuse("auth.invalid_token");
  const [row, person] = await Promise.all([
    ctx.platform.table.get(Sessions, { accountId: refresh.sub, id: refresh.sid }),
    findPerson(ctx.platform, refresh.sub),
  ]);
  if (row?.over || (row?.n ?? 0) !== refresh.n) throw refuse("auth.invalid_token");
  assertGoesOn(refresh, person, row?.keptAt);
  return { refresh, person };
}
