import { now, type Platform, systemCtx } from "@tandem/core/platform";
import type { Hono } from "hono";
import type { ApiEnv } from "./implement.ts";
import type { RequestLimit } from "./middleware/limit.ts";

/**
 * A browser keeps a kit for a minute and the site's caches for three more at most, one of them while
 * they ask again: what was taken back is gone everywhere after four.
 */
const CACHING = "public, max-age=60, s-maxage=180, stale-while-revalidate=60";

/**
 * Media kits, drawn here because what shows a preview of a link reads no scripts. They are pages of
 * the site and no part of the API: outside of its path, its document and its problems. What they are
 * drawn with is loaded when one is first asked for.
 */
export function addKitPages(app: Hono<ApiEnv>, platform: Platform, limit: RequestLimit): void {
  app.get("/kit/:username", async (c) => {
    const { drawKit, KIT_POLICY } = await import("@tandem/core/media-kit");
    const at = now();
    await limit.count(platform, { address: c.var.ip }, at);
    const ctx = systemCtx(platform, at, c.var.requestId);
    const { found, html, language } = await drawKit(ctx, c.req.param("username"), {
      lang: c.req.query("lang"),
      accepts: c.req.header("accept-language"),
    });
    const etag = `"${await digestOf(html)}"`;
    const headers = {
      "content-type": "text/html; charset=utf-8",
      "content-language": language,
      "content-security-policy": KIT_POLICY,
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "strict-origin-when-cross-origin",
      vary: "accept-language",
      ...(found ? { etag, "cache-control": CACHING } : {}),
    };
    if (!found) return c.body(html, 404, headers);
    // Whoever compresses an answer on its way makes its tag a weak one.
    return c.req.header("if-none-match")?.replace(/^W\//, "") === etag
      ? c.body(null, 304, headers)
      : c.body(html, 200, headers);
  });
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Buffer.from(digest).toString("base64url").slice(0, 22);
}
