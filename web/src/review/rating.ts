import { locale } from "../language/locale.ts";

let format: Intl.NumberFormat | undefined;

/** An average of ratings as it stands on screen, with one decimal: `4.7`; a dash where there is none. */
export function rated(average: number | null | undefined): string {
  if (average === null || average === undefined) return "–";
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  format ??= new Intl.NumberFormat(locale, digits);
  return format.format(average);
}
