import { type FieldError, faultOf } from "@tandem/contract";
import { refuse } from "@tandem/core/platform";
import type { Context } from "hono";
import * as v from "valibot";
import type { ApiEnv } from "../implement.ts";

const MAX_BODY_BYTES = 1024 * 1024;

/** The body as text, cut off with 413 as soon as it grows above 1 MB. */
export async function readBody(c: Context<ApiEnv>): Promise<string> {
  if (Number(c.req.header("content-length") ?? 0) > MAX_BODY_BYTES)
    throw refuse("request.too_large");
  const text = await c.req.text();
  if (text.length > MAX_BODY_BYTES || Buffer.byteLength(text) > MAX_BODY_BYTES)
    throw refuse("request.too_large");
  return text;
}

/** Whether the body is a form: mail programs post one to unsubscribe (RFC 8058), and nobody reads it. */
export const isForm = (c: Context<ApiEnv>): boolean =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
    c.req.header("content-type") ?? "",
  );

/** The JSON in a body; an empty one is `undefined`. */
export function parseJson(c: Context<ApiEnv>, text: string): unknown {
  if (text === "") return undefined;
  const type = c.req.header("content-type");
  if (type && !/^application\/([a-z.+-]+\+)?json\b/i.test(type))
    throw refuse("request.unsupported_media_type");
  try {
    return JSON.parse(text);
  } catch {
    throw refuse("request.malformed", "The body is not JSON.");
  }
}

/** Query parameters as one flat object; the last of a repeated name counts and an empty one is absent. */
export const readQuery = (c: Context<ApiEnv>): Record<string, string> =>
  Object.fromEntries([...new URL(c.req.url).searchParams].filter(([, value]) => value !== ""));

/** A body is an object; none at all is an empty one. */
export function validateBody<S extends v.GenericSchema>(
  schema: S,
  json: unknown,
): v.InferOutput<S> {
  if (json !== undefined && (typeof json !== "object" || json === null || Array.isArray(json))) {
    throw refuse("request.invalid", "The body must be a JSON object.", {
      errors: [{ path: "", message: "The body must be a JSON object." }],
    });
  }
  return validate(schema, json ?? {});
}

/** What the schema makes of the input, or 422 with one entry a field. */
export function validate<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortPipeEarly: true });
  if (result.success) return result.output;
  throw refuse("request.invalid", "Some fields need attention. Nothing was saved.", {
    errors: fieldErrors(result.issues),
  });
}

const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): FieldError[] => {
  const byPath = new Map<string, FieldError>();
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? "";
    const message = issue.received === "undefined" ? "This is needed." : issue.message;
    const why = message === issue.message ? faultOf(issue) : undefined;
    if (!byPath.has(path))
      byPath.set(path, { path, message: message.slice(0, 300), ...(why && { why }) });
  }
  return [...byPath.values()].slice(0, 100);
};
