import { createHash } from "node:crypto";
import { type Platform, refuse, sign, unsign } from "../platform/index.ts";
import { loginKey } from "./new-account.ts";

/**
 * Links that prove a mailbox or hand something over. They are signed values and not stored: what
 * they hold stops being true when they have done their work, and that is what makes them one-time.
 */
interface Links {
  /** Good for the one password that it replaces: `credential` counts passwords. One hour. */
  reset: { account: string; credential: number };
  /** Says that a mailbox is read; saying it again does no harm. `email` is a digest. Seven days. */
  verify: { account: string; email: string };
  /** Good until the profile is claimed. Ninety days. */
  claim: { influencer: string };
  /** Good while the flag stands that was set at that instant. */
  appeal: { account: string; at: string };
  /** Never runs out, as mails do not. */
  unsubscribe: { account: string };
}

const MINUTE = 60_000;
const LIVES_MS: Record<keyof Links, number | undefined> = {
  reset: 60 * MINUTE,
  verify: 7 * 24 * 60 * MINUTE,
  claim: 90 * 24 * 60 * MINUTE,
  appeal: undefined,
  unsubscribe: undefined,
};

async function makeToken<K extends keyof Links>(
  platform: Platform,
  kind: K,
  value: Links[K],
  now?: Date,
): Promise<string> {
  const lives = LIVES_MS[kind];
  const exp = lives && now ? { exp: Math.floor((now.getTime() + lives) / 1000) } : {};
  return sign(platform.secrets, `link:${kind}`, { ...value, ...exp });
}

/**
 * What a link holds, and when it runs out (epoch seconds).
 *
 * @throws `auth.invalid_link` when it is not ours, for something else, or has run out.
 */
export async function readLink<K extends keyof Links>(
  platform: Platform,
  kind: K,
  token: string,
  now: Date,
): Promise<Links[K] & { exp: number }> {
  const value = await unsign<Links[K] & { exp?: number }>(platform.secrets, `link:${kind}`, token);
  const exp = value?.exp ?? Number.POSITIVE_INFINITY;
  if (!value || exp * 1000 <= now.getTime()) throw invalidLink();
  return { ...value, exp };
}

export const invalidLink = () =>
  refuse("auth.invalid_link", "This link has been used or has run out. Ask for a new one.");

/** A stand-in for an address, so that a link does not carry it and ends when it changes. */
export const emailDigest = (email: string): string =>
  createHash("sha256").update(loginKey(email)).digest("base64url").slice(0, 16);

/** Where a new password can be set, for an hour and once. */
export const resetLink = async (
  platform: Platform,
  account: { id: string; credential: number },
  now: Date,
): Promise<string> => {
  const value = { account: account.id, credential: account.credential };
  const token = await makeToken(platform, "reset", value, now);
  return `${platform.config.publicUrl}/reset-password?token=${token}`;
};

/** Where an e-mail address is confirmed, for seven days. */
export const verifyLink = async (
  platform: Platform,
  account: { id: string; email: string },
  now: Date,
): Promise<string> => {
  const value = { account: account.id, email: emailDigest(account.email) };
  const token = await makeToken(platform, "verify", value, now);
  return `${platform.config.publicUrl}/verify-email?token=${token}`;
};

/** Where an imported profile is claimed, for ninety days and until it is. */
export const claimLink = async (
  platform: Platform,
  influencerId: string,
  now: Date,
): Promise<string> => {
  const token = await makeToken(platform, "claim", { influencer: influencerId }, now);
  return `${platform.config.publicUrl}/claim/${token}`;
};

/** What proves that one may appeal against a suspension: the owner of its mailbox or password has it. */
export const appealToken = (
  platform: Platform,
  account: string,
  flaggedAt: string,
): Promise<string> => makeToken(platform, "appeal", { account, at: flaggedAt });

/** Where a suspended account's owner says that it is wrong, as long as it is suspended. */
export const appealLink = async (
  platform: Platform,
  account: string,
  flaggedAt: string,
): Promise<string> =>
  `${platform.config.publicUrl}/appeal/${await appealToken(platform, account, flaggedAt)}`;

/** The page that asks whoever opens a link in a mail, and that says so where the link is none of ours. */
export const unsubscribePage = ({ config }: Platform, token: string): string =>
  `${config.publicUrl}/unsubscribe?token=${encodeURIComponent(token)}`;

/** Where notification mails are switched off: a page for people, an address for RFC 8058's one click. */
export const unsubscribeLinks = async (
  platform: Platform,
  accountId: string,
): Promise<{ page: string; oneClick: string }> => {
  const token = await makeToken(platform, "unsubscribe", { account: accountId });
  return {
    page: unsubscribePage(platform, token),
    oneClick: `${platform.config.publicUrl}/api/unsubscribe/${token}`,
  };
};
