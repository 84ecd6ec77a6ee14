import type * as v from "valibot";
import { t } from "../../language/t.ts";

/** Field messages by dotted path from the top of the value: `location.country`, `platforms.0.url`. */
export type FieldErrors = Record<string, string>;

/** `["platforms", 0, "url"]`, `/platforms/0/url`, `body.platforms[0].url` → `platforms.0.url`. */
export function dotted(path: string): string {
  return path
    .replace(/^#?\/|^body\./, "")
    .replace(/\[(\d+)\]/g, ".$1")
    .replaceAll("/", ".");
}

/** What a schema found, in the reader's language; undefined where its own words have to do. */
export type Spoken = (issue: v.BaseIssue<unknown>) => string | undefined;

/**
 * The first message of each field. A schema's own words are kept unless they are `spoken` in another
 * language; where it has none, valibot's technical sentence ("Invalid key: Expected …") gives way to
 * plain ones.
 */
export function fieldErrors(
  issues: readonly v.BaseIssue<unknown>[],
  spoken: Spoken = () => undefined,
): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of issues) {
    const path = (issue.path ?? []).map((part) => String(part.key)).join(".");
    errors[path] ??= words(issue, spoken);
  }
  return errors;
}

function words(issue: v.BaseIssue<unknown>, spoken: Spoken): string {
  if (!/^Invalid /.test(issue.message)) return spoken(issue) ?? issue.message;
  if (issue.input === undefined || issue.input === null || issue.input === "") {
    return t("Fill this in.");
  }
  const limit = String(issue.requirement);
  switch (issue.type) {
    case "min_length":
      return t("Use at least {limit} characters.", { limit });
    case "max_length":
      return t("Use at most {limit} characters.", { limit });
    case "min_value":
      return t("Use {limit} or more.", { limit });
    case "max_value":
      return t("Use {limit} or less.", { limit });
    default:
      return t("Have another look at this.");
  }
}

/** The value at a dotted path. */
export function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path === "" ? [] : path.split(".")) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** A copy of `value` in which the dotted path holds `next`; missing objects on the way are made. */
export function withValueAt(value: unknown, path: string, next: unknown): unknown {
  const [head, ...rest] = path.split(".");
  if (!head) return next;
  const inner = rest.join(".");
  if (Array.isArray(value)) {
    const at = Number(head);
    return value.map((each, index) => (index === at ? withValueAt(each, inner, next) : each));
  }
  const record = typeof value === "object" && value !== null ? value : {};
  const before = (record as Record<string, unknown>)[head];
  return { ...record, [head]: inner ? withValueAt(before, inner, next) : next };
}

/**
 * What a form holds, as the API wants it: fields left empty are undefined, and so is an object in
 * which nothing was filled in. The keys stay, so that a schema answers with its own words
 * ("Choose a category.") and not with those for a missing key.
 */
export function filled(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, orNothing(value)]));
}

function orNothing(value: unknown): unknown {
  if (value === "") return undefined;
  if (Array.isArray(value)) return value.map(orNothing);
  if (typeof value !== "object" || value === null) return value;
  const inner = filled(value as Record<string, unknown>);
  const each = Object.values(inner);
  return each.length > 0 && each.every((one) => one === undefined) ? undefined : inner;
}
