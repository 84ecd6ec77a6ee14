import { figure } from "../format.ts";

const MINUS = "\u2212";
const monthOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`);
const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const FULL_MONTH = inUtc({ month: "long", year: "numeric" });
const MONTH = inUtc({ month: "long" });
const DAY = inUtc({ day: "numeric", month: "short", year: "numeric" });
const DAY_OF_MONTH = inUtc({ day: "numeric", month: "long" });
const ONE_DECIMAL = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** `2026-03` is `March 2026`. */
export const monthName = (month: string): string => FULL_MONTH.format(monthOf(month));
/** `2026-03` is `March`. */
export const shortMonth = (month: string): string => MONTH.format(monthOf(month));
export const monthBefore = (month: string): string => {
  const date = monthOf(month);
  date.setUTCMonth(date.getUTCMonth() - 1);
  return date.toISOString().slice(0, 7);
};
/** `2026-03-14` is `14 Mar 2026`. */
export const shortDay = (day: string): string =>
  DAY.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
/** `2026-03-14` is `14 March`. */
export const dayOfMonth = (day: string): string =>
  DAY_OF_MONTH.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** Two days as `10 Feb to 31 May 2026`, with both years where they differ. */
export const span = (from: string, to: string): string =>
  `${from.slice(0, 4) === to.slice(0, 4) ? shortDay(from).replace(/ \d{4}$/, "") : shortDay(from)} to ${shortDay(to)}`;

export const count = (value: number): string => WHOLE.format(value);
/** `2 days`, `1 day`. */
export const many = (value: number, word: string): string =>
  `${count(value)} ${word}${value === 1 ? "" : "s"}`;
/** 0..1 as `62%`; a dash where there is none. */
export const rate = (value: number | null): string =>
  value === null ? "\u2013" : `${WHOLE.format(value * 100)}%`;
/** `5.3 h`; a dash where there are none. */
export const hours = (value: number | null): string =>
  value === null ? "\u2013" : `${ONE_DECIMAL.format(value)} h`;

/** Minor units with their sign: `+1,200.00`, `−45.00`, `0.00`. */
export const signed = (minor: number, currency: string): string =>
  `${minor > 0 ? "+" : minor < 0 ? MINUS : ""}${figure(Math.abs(minor), currency)}`;

/** How a figure moved, and which way. */
export interface Change {
  way: "up" | "down" | "same";
  words: string;
}

/** A count beside that of the month before: `3 more than in February`. */
export function countChange(now: number, before: number, month: string): Change {
  if (now === before) return { way: "same", words: `as many as in ${month}` };
  const words = now > before ? "more" : "fewer";
  return {
    way: now > before ? "up" : "down",
    words: `${count(Math.abs(now - before))} ${words} than in ${month}`,
  };
}

/** A share beside that of the month before: `6 points above February`. */
export function rateChange(now: number | null, before: number | null, month: string): Change {
  if (now === null || before === null) return unknownChange(before, rate(before), month);
  const points = Math.round(now * 100) - Math.round(before * 100);
  if (points === 0) return { way: "same", words: `the same as in ${month}` };
  return {
    way: points > 0 ? "up" : "down",
    words: `${many(Math.abs(points), "point")} ${points > 0 ? "above" : "below"} ${month}`,
  };
}

/** A time beside that of the month before: `1.5 h sooner than in February`. */
export function hoursChange(now: number | null, before: number | null, month: string): Change {
  if (now === null || before === null) return unknownChange(before, hours(before), month);
  const by = Math.round((now - before) * 10) / 10;
  if (by === 0) return { way: "same", words: `the same as in ${month}` };
  return {
    way: by > 0 ? "up" : "down",
    words: `${hours(Math.abs(by))} ${by > 0 ? "later" : "sooner"} than in ${month}`,
  };
}

/** Money beside that of the month before: `1,200.00 above February`. */
export function moneyChange(now: number, before: number, currency: string, month: string): Change {
  if (now === before) return { way: "same", words: `the same as in ${month}` };
  return {
    way: now > before ? "up" : "down",
    words: `${figure(Math.abs(now - before), currency)} ${now > before ? "above" : "below"} ${month}`,
  };
}

const unknownChange = (before: unknown, shown: string, month: string): Change => ({
  way: "same",
  words: before === null ? `no figure for ${month}` : `${shown} in ${month}`,
});
