import type { Context } from "hono";
import type { ApiEnv } from "../implement.ts";

/**
 * The address of who asks, for the limits. Behind the site's front door the API is asked by that
 * door; it proves itself by the secret that both were given, and then the last but one address of
 * the way is whom it let in: before that one anybody may have written what they like.
 */
export function addressOf(c: Context<ApiEnv>): string {
  const asking = c.env?.requestContext?.http?.sourceIp ?? "unknown";
  const secret = process.env.TANDEM_ORIGIN_SECRET;
  if (!secret || c.req.header("x-tandem-origin") !== secret) return asking;
  const way = (c.req.header("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return way.at(-2) || asking;
}
