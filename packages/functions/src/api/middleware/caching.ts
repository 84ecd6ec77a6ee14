import { hash } from "node:crypto";
import type { Context } from "hono";
import type { ApiEnv } from "../implement.ts";
import { countRevalidation } from "./cache-figures.ts";

/** How long a browser goes without asking where others may keep an answer for longer, in seconds. */
const BROWSER_SECONDS = 60;

/**
 * What an answer says of how it may be kept. By the browser that asked, if it asks each time whether
 * it is still so; by whom the token is a part of the question, since another account gets another
 * answer. Or by anyone for so many seconds, and for as long again while it is asked for anew.
 */
export const keptBy = (keeping: number | "revalidated"): Record<string, string> =>
  keeping === "revalidated"
    ? { "cache-control": "private, no-cache", vary: "authorization" }
    : {
        "cache-control": `public, max-age=${Math.min(BROWSER_SECONDS, keeping)}, s-maxage=${keeping}, stale-while-revalidate=${keeping}`,
      };

/** A strong validator: the same bytes have the same tag, whoever asks and whichever function answers. */
const tagOf = (body: string): string => `"${hash("sha256", body, "base64url").slice(0, 22)}"`;

/**
 * Whether who asks has this very answer. CloudFront makes a tag weak when it compresses, so tags are
 * compared as `If-None-Match` wants it, weakly (RFC 9110, 13.1.2).
 */
export const isHeld = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === "*" ||
    ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === tag));

/** The answer with its tag; without its body for who has it already. */
export function kept(c: Context<ApiEnv>, body: string, headers: Record<string, string>): Response {
  const etag = tagOf(body);
  const held = isHeld(c.req.header("if-none-match"), etag);
  countRevalidation(body, held);
  return held
    ? c.body(null, 304, { ...headers, etag })
    : c.body(body, 200, { "content-type": "application/json", ...headers, etag });
}
