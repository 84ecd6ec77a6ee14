import type { AccountStatus, Role } from "@tandem/contract";
import { errors, jwtVerify, SignJWT } from "jose";
import { type Platform, refuse } from "../platform/index.ts";

const LIVES_SECONDS = 15 * 60;
const ISSUER = "tandem";

/** What an access token says. */
export interface Claims {
  /** The account. */
  sub: string;
  role: Role;
  /** What the account is called in what it does. */
  name: string;
  status: AccountStatus;
  /** The session, which outlives the token. */
  sid: string;
  /** When it was made, epoch milliseconds: `iat` counts only seconds. */
  at: number;
  /** When it runs out, epoch seconds. */
  exp: number;
}

/** Makes an access token that lives fifteen minutes. */
export async function makeAccessToken(
  platform: Platform,
  { sub, ...about }: Omit<Claims, "at" | "exp">,
  now: Date,
): Promise<{ accessToken: string; expiresAt: string }> {
  const [{ kid, key }] = await platform.secrets.keys();
  const seconds = Math.floor(now.getTime() / 1000);
  const accessToken = await new SignJWT({ ...about, at: now.getTime() })
    .setProtectedHeader({ alg: "HS256", kid })
    .setIssuer(ISSUER)
    .setSubject(sub)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + LIVES_SECONDS)
    .sign(key);
  return { accessToken, expiresAt: new Date((seconds + LIVES_SECONDS) * 1000).toISOString() };
}

/** Reads a token that we signed and that has not run out; throws `auth.invalid_token`. */
async function verify(platform: Platform, token: string, now: Date): Promise<Claims> {
  const keys = await platform.secrets.keys();
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const known = keys.find((key) => key.kid === kid);
        if (!known) throw new errors.JWKSNoMatchingKey();
        return known.key;
      },
      { algorithms: ["HS256"], issuer: ISSUER, currentDate: now },
    );
    return payload as unknown as Claims;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw refuse("auth.invalid_token");
    throw error;
  }
}

const REMEMBERED = 5000;
const remembered = new WeakMap<Platform, Map<string, Claims>>();

/**
 * The claims of a token. Verified tokens are remembered, the most recently used 5,000 of them,
 * because a check costs more than the rest of a handler.
 */
export async function readAccessToken(
  platform: Platform,
  token: string,
  now: Date,
): Promise<Claims> {
  let known = remembered.get(platform);
  if (!known) {
    known = new Map();
    remembered.set(platform, known);
  }
  const held = known.get(token);
  const claims = held ?? (await verify(platform, token, now));
  if (held) known.delete(token);
  if (claims.exp * 1000 <= now.getTime()) throw refuse("auth.invalid_token");
  known.set(token, claims);
  const oldest = known.size > REMEMBERED ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  return claims;
}
