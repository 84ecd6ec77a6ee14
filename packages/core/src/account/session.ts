import type { Session } from "@tandem/contract";
import { type Ctx, newId } from "../platform/index.ts";
import { makeAccessToken } from "./access-token.ts";
import { nameOf, type Person, userView } from "./person.ts";
import { makeRefreshToken } from "./refresh-token.ts";

/** What a log-in or a refresh gives: the answer, and the token for the cookie. */
export interface OpenSession {
  session: Session;
  refreshToken: string;
}

/** Opens a session, or goes on with one: `family` names its refresh tokens and the next of them. */
export async function openSession(
  ctx: Ctx,
  person: Person,
  family = { sid: newId("ses"), n: 0, at: ctx.now.getTime() },
): Promise<OpenSession> {
  const { id: sub, role, status, credential } = person.account;
  const { sid } = family;
  const [access, refreshToken] = await Promise.all([
    makeAccessToken(ctx.platform, { sub, role, name: nameOf(person), status, sid }, ctx.now),
    makeRefreshToken(ctx.platform, { sub, credential, ...family }, ctx.now),
  ]);
  return { session: { ...access, user: userView(person) }, refreshToken };
}
