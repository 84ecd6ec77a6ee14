import { locale as own } from "../language/locale.ts";
import { currencyFormat, exponent, keep } from "./format.ts";

/** The sign that stands for a currency in the reader's language: `$`, `€`, `JP¥`. */
export function currencySign(currency: string, locale: string = own): string {
  const parts = currencyFormat(currency, locale, {}).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

/**
 * What a person typed as an amount, as minor units; null when it is no amount or has more decimals
 * than the currency. Either `.` or `,` may be the decimal mark: the last one counts as such when
 * it leaves no more digits than the currency has decimals, otherwise it separates thousands.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^[^\d.,-]+|[^\d]+$/g, "");
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(text)) return null;
  const digits = exponent(currency);
  const mark = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const tail = mark < 0 ? "" : text.slice(mark + 1);
  const repeated = mark >= 0 && text.split(text.charAt(mark)).length > 2;
  const thousands = tail.length === 3 && (digits < 3 || repeated) && mark > 0;
  const decimals = mark < 0 || thousands || repeated ? "" : tail;
  if (decimals.length > digits) return null;
  const whole = (
    decimals || tail === "" ? text.slice(0, mark < 0 ? undefined : mark) : text
  ).replace(/[.,]/g, "");
  const minor = Number(`${whole || "0"}${decimals.padEnd(digits, "0")}`);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** An amount as it stands in a field: no sign, grouped, all decimals. `45000` USD → `450.00`. */
export function moneyInput(minor: number, currency: string, locale: string = own): string {
  const digits = exponent(currency);
  const options = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    numberingSystem: "latn",
  };
  const key = `input ${digits} ${locale}`;
  return keep(key, () => new Intl.NumberFormat(locale, options)).format(minor / 10 ** digits);
}
