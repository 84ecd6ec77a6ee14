import type { CARD_BRANDS } from "./money-lists.ts";

export type CardBrand = (typeof CARD_BRANDS)[number];

/**
 * Whether the last digit is the check digit of the others: every second digit from the right is
 * doubled, its digits added up, and the sum of all is a multiple of ten (ISO/IEC 7812-1, annex B).
 */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighed = i % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** The ranges of issuers' numbers (ISO/IEC 7812) as the schemes publish them. */
const RANGES: ReadonlyArray<readonly [CardBrand, RegExp]> = [
  ["visa", /^4/],
  ["mastercard", /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/],
  ["amex", /^3[47]/],
  ["diners", /^3(0[0-5]|095|6|[89])/],
  ["discover", /^6(011|4[4-9]|5)/],
  ["jcb", /^35(2[89]|[3-8])/],
  ["unionpay", /^62/],
];

/** The scheme of a card, as far as the digits typed so far tell. */
export const brandOf = (digits: string): CardBrand =>
  RANGES.find(([, range]) => range.test(digits))?.[0] ?? "other";

/** How many digits the security code has: four on American Express, else three. */
export const cvcLengthOf = (brand: CardBrand): number => (brand === "amex" ? 4 : 3);
