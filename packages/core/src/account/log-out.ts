import { type Ctx, save, write } from "../platform/index.ts";
import { Accounts } from "./account.entity.ts";
import { endFamily, requireRefresh } from "./refresh.ts";
import { readRefreshToken } from "./refresh-token.ts";
import { revoked, revokeHere } from "./revocation.ts";

/** Ends the session of a refresh token. One that is no longer good is no reason to complain. */
export async function logOut(ctx: Ctx, token: string | undefined): Promise<void> {
  const refresh = token ? await readRefreshToken(ctx.platform, token, ctx.now) : undefined;
  if (refresh) await endFamily(ctx, refresh);
}

/**
 * Ends every session of the account that a refresh token belongs to.
 *
 * @throws `auth.invalid_token`
 */
export async function logOutEverywhere(ctx: Ctx, token: string): Promise<void> {
  const { person } = await requireRefresh(ctx, token);
  const { id } = person.account;
  const from = ctx.now.getTime() + 1;
  await save(ctx, {
    writes: [write(Accounts.patch({ id }).set({ sessionsFrom: from })), revoked(ctx, id)],
    events: [],
    answer: undefined,
  });
  revokeHere(ctx, id);
}
