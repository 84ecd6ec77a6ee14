import {
  type ErrorCode,
  type FieldError,
  type Problem,
  type RefusalFacts,
  statusOf,
  titleOf,
} from "@tandem/contract";
import { log, Refusal, Repeated } from "@tandem/core/platform";
import type { Context } from "hono";
import type { ApiEnv } from "../implement.ts";

interface Words {
  detail?: string;
  facts?: RefusalFacts | undefined;
  errors?: FieldError[];
  retryAfter?: number;
  appeal?: string;
}

/** Answers with RFC 9457 problem details for a code of the closed list. */
export function problem(c: Context<ApiEnv>, code: ErrorCode, words: Words = {}): Response {
  const status = statusOf(code);
  const body: Problem = {
    type: `${new URL(c.req.url).origin}/api/docs#${code}`,
    title: titleOf(code),
    status,
    detail: words.detail ?? `${titleOf(code)}.`,
    code,
    requestId: c.var.requestId,
    ...(words.facts ? { facts: words.facts } : {}),
    ...(words.errors ? { errors: words.errors } : {}),
    ...(words.appeal ? { appeal: words.appeal } : {}),
  };
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
  if (words.retryAfter)
    headers.set("retry-after", String(Math.max(1, Math.ceil(words.retryAfter))));
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return c.body(JSON.stringify(body), status as 400, Object.fromEntries(headers));
}

/** The one place where anything thrown becomes an answer. What we did not foresee never carries its words. */
export function onError(error: unknown, c: Context<ApiEnv>): Response {
  if (error instanceof Repeated) {
    const { status, answer } = error.answer;
    if (status >= 400) return repeatedProblem(c, answer);
    return answer === undefined
      ? c.body(null, status as 204)
      : c.body(answer, status as 200, {
          "content-type": "application/json",
          "idempotent-replayed": "true",
        });
  }
  if (error instanceof Refusal) {
    return problem(c, error.code, {
      detail: error.message,
      facts: error.facts,
      errors: error.errors,
      retryAfter: error.retryAfter,
      appeal: error.appeal,
    });
  }
  log.error("request failed", {
    requestId: c.var.requestId,
    method: c.req.method,
    route: c.req.routePath,
    error: error as Error,
  });
  return problem(c, isPassing(error) ? "internal.unavailable" : "internal.error", {
    detail: `Nothing was saved. If it happens again, tell us the request id ${c.var.requestId}.`,
    retryAfter: isPassing(error) ? 1 : undefined,
  });
}

/** A refusal that was kept as the answer to a wish, given again. */
function repeatedProblem(c: Context<ApiEnv>, answer = "{}"): Response {
  const { code, detail } = JSON.parse(answer) as { code: ErrorCode; detail: string };
  return problem(c, code, { detail });
}

const PASSING = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "TimeoutError",
  "ECONNREFUSED",
]);
const isPassing = (error: unknown): boolean => {
  const { name, code } = error as { name?: string; code?: string };
  return PASSING.has(name ?? "") || PASSING.has(code ?? "");
};
