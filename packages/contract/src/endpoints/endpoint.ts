import type * as v from "valibot";
import type { ErrorCode } from "../errors.ts";
import type { Role } from "../vocabulary.ts";

type Schema = v.GenericSchema<unknown, unknown>;
type ObjectSchema = v.GenericSchema<Record<string, unknown>, Record<string, unknown>>;

/**
 * One route of the API, as data: the server validates by it, the document is made from it, the
 * sweeps walk over it and the client is typed by it, so that none of them can differ.
 *
 * `who`: "all" needs no log-in, "any" any log-in, else the roles that may call.
 * `errors`: the codes beyond those every route can give (see `errorsOf`).
 */
export interface Endpoint {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  summary: string;
  who: "all" | "any" | readonly Role[];
  query?: ObjectSchema;
  body?: Schema;
  status: 200 | 201 | 202 | 204 | 302;
  answer?: Schema;
  errors?: readonly ErrorCode[];
  /**
   * Of a GET: a number lets anyone's cache keep the answer for so many seconds; "never" is for what
   * works once or soon no more, such as signed addresses. Absent, see `cachingOf`.
   */
  cache?: number | "never";
  /** A waiting or refused account may call it too. */
  whilePending?: boolean;
}

export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

/**
 * How the answer of a route may be kept: for so many seconds by anyone, by the browser that asked if
 * it asks each time whether it is still so ("revalidated"), or not at all. What is not declared is
 * revalidated where it is the JSON of a read by someone logged in, else never kept.
 */
export function cachingOf(e: Endpoint): number | "revalidated" | "never" {
  if (e.method !== "GET" || e.status !== 200 || !e.answer) return "never";
  return e.cache ?? (e.who === "all" ? "never" : "revalidated");
}

/** The codes that a route can answer with: its own, and those its kind implies. */
export function errorsOf(e: Endpoint): ErrorCode[] {
  const codes: ErrorCode[] = ["request.too_many", "internal.error", "internal.unavailable"];
  if (e.who !== "all") codes.push("auth.required", "auth.invalid_token", "account.suspended");
  if (Array.isArray(e.who)) codes.push("auth.forbidden");
  if (e.who !== "all" && !e.whilePending) codes.push("account.pending", "account.rejected");
  if (e.body)
    codes.push(
      "request.malformed",
      "request.invalid",
      "request.too_large",
      "request.unsupported_media_type",
    );
  if (e.query) codes.push("request.invalid", "request.bad_cursor");
  if (e.method === "POST")
    codes.push("request.malformed", "request.idempotency_mismatch", "request.too_large");
  if (e.method !== "GET") codes.push("request.conflict");
  if (e.path.includes("{")) codes.push("request.not_found");
  return [...new Set([...codes, ...(e.errors ?? [])])];
}
