import { type Platform, refuse } from "../platform/index.ts";
import { type Claims, readAccessToken } from "./access-token.ts";
import { Accounts } from "./account.entity.ts";
import { isRevoked } from "./revocation.ts";

/**
 * Who calls, by an access token. Costs no read while this process is warm, but one query a second
 * for what was revoked.
 *
 * @throws `auth.invalid_token` when the token is not ours, has run out or was revoked.
 */
export async function authenticate(platform: Platform, token: string, now: Date): Promise<Claims> {
  const claims = await readAccessToken(platform, token, now);
  if (await isRevoked(platform, claims, now)) throw refuse("auth.invalid_token");
  return claims;
}

/**
 * Holds back who waits for approval or was refused. Active accounts are told by their token;
 * the others are read anew, so that an approval takes effect with the token at hand.
 *
 * @throws `account.pending`, `account.rejected`.
 */
export async function requireStanding(platform: Platform, claims: Claims): Promise<void> {
  if (claims.status === "active") return;
  const account = await platform.table.get(Accounts, { id: claims.sub });
  if (!account || account.status === "suspended" || account.status === "deleted")
    throw refuse("auth.invalid_token");
  if (account.status === "pending") {
    throw refuse("account.pending", "Your account waits for an admin's approval.");
  }
  if (account.status === "rejected") {
    const why = account.statusReason ? ` The reason given: ${account.statusReason}` : "";
    throw refuse("account.rejected", `Your account was not approved.${why}`, {
      ...(account.statusReason && { facts: { text: account.statusReason } }),
    });
  }
}
