import { type Ctx, countedIn, RateCounters, refuse } from "../platform/index.ts";
import { Logins } from "./account.entity.ts";
import { countFailure, NAME_FAILURES, tooManyAttempts } from "./limits.ts";
import { loginKey } from "./new-account.ts";
import { isPassword } from "./password.ts";
import type { AccountRow } from "./person.ts";

/** How the field with the password is called, and what is said of a wrong one. */
const WRONG = {
  password: ["The password is wrong.", "This is not your password."],
  currentPassword: ["The current password is wrong.", "This is not your current password."],
} as const;

/**
 * Lets pass who knows the password of the account. Wrong guesses count like failures to log in, by
 * either of its names.
 *
 * @param path the field in which it was given.
 * @throws `auth.wrong_password`, `auth.too_many_attempts`; `auth.invalid_token` once the account is deleted.
 */
export async function provePassword(
  ctx: Ctx,
  account: AccountRow,
  path: keyof typeof WRONG,
  password: string,
): Promise<void> {
  if (account.status === "deleted") throw refuse("auth.invalid_token");
  const name = loginKey(account.username);
  const { login, failures } = await ctx.platform.table.getTogether({
    login: [Logins, { name }],
    failures: [RateCounters, { scope: NAME_FAILURES.scope, key: name }],
  });
  const failed = countedIn(failures, ctx.now);
  if (failed.count >= NAME_FAILURES.most) throw tooManyAttempts(failed.retryAfter);
  if (await isPassword(login?.passwordHash, password)) return;
  await countFailure(ctx, [name, loginKey(account.email)]);
  const [words, message] = WRONG[path];
  throw refuse("auth.wrong_password", words, { errors: [{ path, message }] });
}
