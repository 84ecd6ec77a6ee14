/** The calendar month (`2026-03`) that it is at `at` (ms) in an IANA zone. */
export function monthIn(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}`;
}

/** The month `steps` later, or earlier when negative. */
export function monthAfter(month: string, steps = 1): string {
  const [year, number] = month.split("-").map(Number);
  const all = (year ?? 0) * 12 + (number ?? 1) - 1 + steps;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}`;
}

/** A closed month and what was made of it, when something was: a report, a statement. */
export interface MonthLine<T> {
  month: string;
  made: T | null;
}

/**
 * Every closed month since `since` (ms), newest first, each with what was made of it or nothing. Of a
 * list that goes on (`complete` false) months older than its last are left out: theirs may still come.
 */
export function monthLines<T extends { month: string }>(
  all: readonly T[],
  account: { since: number; zone: string; now: number; complete: boolean },
): MonthLine<T>[] {
  const known = new Map(all.map((one) => [one.month, one]));
  const oldest = all.at(-1)?.month;
  const from =
    !account.complete && oldest !== undefined ? oldest : monthIn(account.zone, account.since);
  const last = monthAfter(monthIn(account.zone, account.now), -1);
  const months = new Set(known.keys());
  for (let month = last; month >= from; month = monthAfter(month, -1)) months.add(month);
  return [...months]
    .sort()
    .reverse()
    .map((month) => ({ month, made: known.get(month) ?? null }));
}
