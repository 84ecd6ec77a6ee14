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
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  summary: string;
  who: "all" | "any" | readonly Role[];
  query?: ObjectSchema;
  body?: Schema;
  status: 200 | 201 | 202 | 204 | 302;
  answer?: Schema;
  errors?: readonly ErrorCode[];
  /** Readable by anyone's cache for so many seconds. */
  cache?: number;
  /** A waiting or refused account may call it too. */
  whilePending?: boolean;
}

export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

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
