import { webcrypto } from "node:crypto";
import type { Secrets } from "./secrets.ts";

/**
 * Signs a small JSON value for one purpose: `body.signature`, base64url, HMAC-SHA-256. A value
 * signed for one purpose is no value for another.
 */
export async function sign(secrets: Secrets, purpose: string, value: unknown): Promise<string> {
  const [{ key }] = await secrets.keys();
  const body = Buffer.from(JSON.stringify(value)).toString("base64url");
  const signature = await webcrypto.subtle.sign("HMAC", key, Buffer.from(`${purpose}.${body}`));
  return `${body}.${Buffer.from(signature).toString("base64url")}`;
}

/** The value that `sign` was given, or undefined when it was not signed by us for this purpose. */
export async function unsign<T>(
  secrets: Secrets,
  purpose: string,
  text: string,
): Promise<T | undefined> {
  const [body, signature, ...more] = text.split(".");
  if (!body || !signature || more.length > 0) return undefined;
  for (const { key } of await secrets.keys()) {
    const bytes = Buffer.from(signature, "base64url");
    if (await webcrypto.subtle.verify("HMAC", key, bytes, Buffer.from(`${purpose}.${body}`))) {
      return JSON.parse(Buffer.from(body, "base64url").toString()) as T;
    }
  }
  return undefined;
}
