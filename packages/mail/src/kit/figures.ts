import type { KitLanguage } from "./language.ts";

/** Latin digits in every language: the figures' font has no others, and they stand in columns. */
const locale = (language: KitLanguage): string => `${language}-u-nu-latn`;

/** How one language writes figures, money, times and names of places. */
export function figuresIn(language: KitLanguage) {
  const tag = locale(language);
  const regions = new Intl.DisplayNames(tag, { type: "region", fallback: "code" });
  const tongues = new Intl.DisplayNames(tag, { type: "language", fallback: "code" });
  const short = new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 });
  const unit = (value: number, name: "hour" | "day") =>
    new Intl.NumberFormat(tag, { style: "unit", unit: name, unitDisplay: "long" }).format(value);
  return {
    /** `1.2M`. */
    compact: (value: number): string => short.format(value),
    count: (value: number): string => new Intl.NumberFormat(tag).format(value),
    /** One decimal: `4.8`. */
    rating: (value: number): string =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
        value,
      ),
    percent: (share: number, digits = 1): string =>
      new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: digits }).format(share),
    /** Minor units as money, without decimals that are all zero. */
    money(minor: number, currency: string): string {
      const style = { style: "currency", currency } as const;
      const digits = new Intl.NumberFormat(tag, style).resolvedOptions().maximumFractionDigits ?? 2;
      const value = minor / 10 ** digits;
      const decimals = Number.isInteger(value) ? 0 : digits;
      return new Intl.NumberFormat(tag, {
        ...style,
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value);
    },
    /** Up to two days in whole hours, then in whole days. */
    hours: (hours: number): string =>
      hours < 48
        ? unit(Math.max(1, Math.round(hours)), "hour")
        : unit(Math.round(hours / 24), "day"),
    country: (code: string): string => regions.of(code) ?? code,
    language: (code: string): string => tongues.of(code) ?? code,
    list: (words: readonly string[]): string =>
      new Intl.ListFormat(tag, { type: "conjunction" }).format(words),
    month: (at: string): string =>
      new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }).format(
        new Date(at),
      ),
    day: (at: Date): string =>
      new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(at),
  };
}
export type KitFigures = ReturnType<typeof figuresIn>;
