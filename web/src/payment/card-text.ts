import { brandOf, type CardBrand } from "@tandem/contract";

/** How the digits of a card stand on it, by scheme; the last number repeats. */
const groupsOf = (brand: CardBrand): readonly number[] =>
  brand === "amex" || brand === "diners" ? [4, 6, 5] : [4];

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** A card number as it stands on the card: `4242 4242 4242 4242`, `3782 822463 10005`. */
export function groupedNumber(typed: string): string {
  const digits = digitsOf(typed).slice(0, 19);
  const sizes = groupsOf(brandOf(digits));
  const parts: string[] = [];
  for (let at = 0; at < digits.length; ) {
    const size = sizes[Math.min(parts.length, sizes.length - 1)] ?? 4;
    parts.push(digits.slice(at, at + size));
    at += size;
  }
  return parts.join(" ");
}

/**
 * The month and year of a card as they stand on it, `12 / 27`, from what was typed or filled in:
 * `4` is April at once, `1/` January, and a year of four digits loses its century. What is taken
 * away stays away: behind a month alone no mark comes back.
 */
export function expiryText(typed: string, before: string): string {
  const [month = "", year = ""] = /^(\d{1,2})\D+(\d{4})$/.exec(typed.trim())?.slice(1) ?? [];
  if (year) return `${month.padStart(2, "0")} / ${year.slice(2)}`;
  let digits = digitsOf(typed);
  if (/^[2-9]/.test(digits) || /^1\s*\/$/.test(typed.trim())) digits = `0${digits}`;
  digits = digits.slice(0, 4);
  if (digits.length < 2 || (digits.length === 2 && typed.length < before.length)) return digits;
  return `${digits.slice(0, 2)} / ${digits.slice(2)}`;
}

/** The month and the year that `12 / 27` means; null when it means none. */
export function expiryOf(text: string): { expMonth: number; expYear: number } | null {
  const [, month, year] = /^(\d{2}) \/ (\d{2})$/.exec(text) ?? [];
  const expMonth = Number(month);
  if (!year || expMonth < 1 || expMonth > 12) return null;
  return { expMonth, expYear: 2000 + Number(year) };
}

/** Only digits, at most so many. */
export const digitsOnly = (typed: string, most: number): string => digitsOf(typed).slice(0, most);

/** Where the caret stands behind the same number of digits, after the text was grouped anew. */
export function caretBehind(text: string, digits: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (seen === digits) return at;
    if (/\d/.test(text[at] ?? "")) seen += 1;
  }
  return text.length;
}

/** How many digits stand before a place in a text. */
export const digitsBefore = (text: string, at: number): number =>
  digitsOf(text.slice(0, at)).length;
