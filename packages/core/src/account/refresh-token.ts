import { type Platform, sign, unsign } from "../platform/index.ts";

const LIVES_MS = 30 * 86_400_000;
export const REFRESH_SECONDS = LIVES_MS / 1000;

/** What a refresh token says. Nothing is stored until it is used. */
export interface Refresh {
  /** The account. */
  sub: string;
  /** The family: all tokens that one log-in led to. */
  sid: string;
  /** Which of the family: each use moves it on. */
  n: number;
  /** The account's count of passwords when this token was made. */
  credential: number;
  /** When the family began, epoch milliseconds. */
  at: number;
  /** When this token runs out, epoch milliseconds. */
  exp: number;
}

export const makeRefreshToken = (
  platform: Platform,
  refresh: Omit<Refresh, "exp">,
  now: Date,
): Promise<string> =>
  sign(platform.secrets, "refresh", { ...refresh, exp: now.getTime() + LIVES_MS });

/** The refresh token in a cookie, or undefined when it is not ours or has run out. */
export async function readRefreshToken(
  platform: Platform,
  token: string,
  now: Date,
): Promise<Refresh | undefined> {
  const refresh = await unsign<Refresh>(platform.secrets, "refresh", token);
  return refresh && refresh.exp > now.getTime() ? refresh : undefined;
}
