import { type Because, because, type ImportReason, type ImportReasonKind } from "./reasons.ts";

/**
 * What one cell of a file turned out to be: a value, nothing (the file says that it does not know),
 * or something that cannot be read, with the reason for the person who sent the file.
 */
export type Cell<T> = { kind: "value"; value: T } | { kind: "absent" } | Problem;

type Problem = { kind: "problem" } & Because;

export const ABSENT = { kind: "absent" } as const;

export function value<T>(of: T): Cell<T> {
  return { kind: "value", value: of };
}

export function problem(kind: ImportReasonKind, more?: Omit<ImportReason, "kind">): Problem {
  return { kind: "problem", ...because(kind, more) };
}

const NO_VALUE = new Set([
  ...["", "-", "--", "–", "—", ".", "?", "nan", "nan%", "n/a", "#n/a", "n.a.", "na", "none"],
  ...["null", "nil", "undefined", "unknown", "not available", "#value!", "#ref!", "#div/0!"],
]);

/** Is this cell only a way of writing "no value": empty, `-`, `N/A`, `NaN%` and the like? */
export function isNoValue(text: string): boolean {
  return NO_VALUE.has(text.trim().toLowerCase());
}

/** The text as it is shown back in a reason: on one line, at most 40 characters. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : line;
}

/** A text cell: spaces and control characters collapsed, absent when it holds no value, at most `max` characters. */
export function readText(text: string, max: number, field: string): Cell<string> {
  if (isNoValue(text)) return ABSENT;
  const clean = text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (clean.length > max) return problem("too_long", { field, most: max });
  return value(clean);
}
