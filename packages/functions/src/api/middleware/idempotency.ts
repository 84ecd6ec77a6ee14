import { createHash, webcrypto } from "node:crypto";
import { type Ctx, type Idempotency, refuse, throwRepeated } from "@tandem/core/platform";

interface Wish {
  key: string | undefined;
  method: string;
  path: string;
  body: string;
  status: number;
}

/**
 * Marks the context with the caller's Idempotency-Key, so that `save` keeps the answer in the
 * transaction that acts, and gives the first answer again where there is one. The digest is
 * keyed: a body may hold a password.
 */
export async function withIdempotency(ctx: Ctx, wish: Wish): Promise<Ctx> {
  if (wish.key === undefined) return ctx;
  if (!/^[\x21-\x7e]{1,255}$/.test(wish.key)) {
    throw refuse("request.malformed", "An Idempotency-Key is 1 to 255 visible ASCII characters.");
  }
  const keys = await ctx.platform.secrets.keys();
  const oldest = keys[keys.length - 1] ?? keys[0];
  const text = `${wish.method} ${wish.path}\n${wish.body}`;
  const digest = await webcrypto.subtle.sign("HMAC", oldest.key, Buffer.from(text));
  const idempotency: Idempotency = {
    key: `${ctx.actor.id}#${createHash("sha256").update(wish.key).digest("base64url")}`,
    digest: Buffer.from(digest).toString("base64url"),
    status: wish.status,
  };
  const marked = { ...ctx, idempotency };
  await throwRepeated(marked);
  return marked;
}
