import { locale as own } from "../language/locale.ts";
import { t } from "../language/t.ts";

/**
 * Figures, money and times in the words of the reader's own language and zone. Money is an integer
 * in minor units plus an ISO 4217 code, as everywhere in Tandem. Formatters are kept, because
 * making one costs far more than using it.
 */

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

export function keep<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => T,
): T {
  const known = made.get(key);
  if (known) return known as T;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/** How many decimal places a currency has (ISO 4217, by Intl): USD 2, JPY 0, BHD 3. */
export function exponent(currency: string): number {
  const options = currencyFormat(currency, undefined, {}).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

export function currencyFormat(
  currency: string,
  locale: string = own,
  more: Intl.NumberFormatOptions,
) {
  const key = `money ${locale} ${currency} ${JSON.stringify(more)}`;
  return keep(key, () => new Intl.NumberFormat(locale, { style: "currency", currency, ...more }));
}

/**
 * In Arabic text the `$` of `US$` would go to the wrong side of its letters, and the letters to the
 * wrong side of a negative figure; marks keep each in place. An abbreviation's last full stop is left
 * out, for it would stand beside that of a sentence. Other languages need none of it, and their builds
 * leave this out.
 */
const written = (format: Intl.NumberFormat, value: number): string =>
  __LANGUAGE__ === "ar"
    ? format
        .formatToParts(value)
        .map(({ type, value: part }) =>
          type === "currency" ? `\u200f${part.replace(/\.\u200f?$/, "")}\u200e` : part,
        )
        .join("")
    : format.format(value);

/**
 * `money(45000, "USD")` → `$450.00`. `whole` leaves out decimals that are all zero, for tight
 * places. Throws RangeError when the code is no currency at all.
 */
export function money(
  minor: number,
  currency: string,
  options: { whole?: boolean; locale?: string } = {},
): string {
  const digits = exponent(currency);
  const value = minor / 10 ** digits;
  const short = options.whole === true && Number.isInteger(value);
  const more = short ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return written(currencyFormat(currency, options.locale, more), value);
}

/** `compactMoney(123456700, "USD")` → `$1.2M`, for axes and figures that would not fit. */
export function compactMoney(minor: number, currency: string, locale: string = own): string {
  const more = { notation: "compact", maximumFractionDigits: 1 } as const;
  return written(currencyFormat(currency, locale, more), minor / 10 ** exponent(currency));
}

/** `count(1234567)` → `1,234,567`. */
export function count(value: number, locale: string = own): string {
  return keep(`count ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** `compact(1_200_000)` → `1.2M`. */
export function compact(value: number, locale: string = own): string {
  const options = { notation: "compact", maximumFractionDigits: 1 } as const;
  return keep(`compact ${locale}`, () => new Intl.NumberFormat(locale, options)).format(value);
}

/** `percent(0.0139)` → `1.4%`; `digits` is the largest number of decimals. */
export function percent(share: number, digits = 1, locale: string = own): string {
  const options = { style: "percent", maximumFractionDigits: digits } as const;
  const key = `percent ${digits} ${locale}`;
  return keep(key, () => new Intl.NumberFormat(locale, options)).format(share);
}

type When = string | number | Date;

const dateStyles = {
  day: { day: "numeric", month: "long" },
  date: { day: "numeric", month: "short", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  moment: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  full: { dateStyle: "full", timeStyle: "short" },
  month: { month: "long", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `day` 14 March, `date` 14 Mar 2026, `time` 10:12, `moment` 3 Mar 10:12, `full`, `month`. */
export type DateStyle = keyof typeof dateStyles;

/**
 * A time in the reader's zone (or `zone`, IANA). A plain calendar date (`2026-03-14`) is that day
 * everywhere and is never moved by a zone.
 */
export function date(
  when: When,
  style: DateStyle = "date",
  options: { locale?: string; zone?: string } = {},
): string {
  const plain = typeof when === "string" && /^\d{4}-\d{2}-\d{2}$/.test(when);
  const timeZone = plain ? "UTC" : options.zone;
  const key = `date ${style} ${options.locale} ${timeZone}`;
  const format = keep(
    key,
    () => new Intl.DateTimeFormat(options.locale ?? own, { ...dateStyles[style], timeZone }),
  );
  return format.format(new Date(when));
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** `relative(t, now)` → `2 minutes ago`, `in 3 days`, `now`. */
export function relative(when: When, now: When = Date.now(), locale: string = own): string {
  const seconds = (new Date(when).getTime() - new Date(now).getTime()) / 1000;
  const format = keep(
    `relative ${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
  );
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, "second");
}

/**
 * What is left until `when`, in the largest unit that still says enough: `3 d`, `41 h`, `12 min`,
 * `less than a minute`; null once it has passed.
 */
export function timeLeft(when: When, now: When = Date.now()): string | null {
  const seconds = (new Date(when).getTime() - new Date(now).getTime()) / 1000;
  if (seconds <= 0) return null;
  if (seconds < 60) return t("less than a minute");
  if (seconds < 3_600) return t("{n} min", { n: count(Math.floor(seconds / 60)) });
  if (seconds < 4 * 86_400) return t("{n} h", { n: count(Math.floor(seconds / 3_600)) });
  return t("{n} d", { n: count(Math.floor(seconds / 86_400)) });
}

/** The first letters of up to two words, in any script, for a monogram. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s_-]+/u)
    .filter(Boolean);
  const first = [...(words[0] ?? "?")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}
