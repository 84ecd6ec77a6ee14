import { ABSENT, type Cell, isNoValue, problem, shown, value } from "./cell.ts";
import { readDecimal } from "./figures.ts";

/** In minor units; beyond it a price is a mistake. */
export const HIGHEST_PRICE = 100_000_000_000;

export interface Price {
  /** Integer, in minor units of the currency. */
  minPrice: number;
  /** ISO 4217. */
  currency: string;
}

const SYMBOLS: Record<string, string> = { "€": "EUR", "£": "GBP", "₹": "INR", "₺": "TRY" };

let known: Set<string> | undefined;

/** An ISO 4217 code in any case. */
export function readCurrency(text: string): Cell<string> {
  if (isNoValue(text)) return ABSENT;
  known ??= new Set(Intl.supportedValuesOf("currency"));
  const code = SYMBOLS[text.trim()] ?? text.trim().toUpperCase();
  return known.has(code) ? value(code) : problem("not_currency", { text: shown(text) });
}

/**
 * A price as people write it, in major units (`$1,500`, `1500.50 EUR`), → minor units of its
 * currency: `round(number × 10^digits)` with the currency's digits by ISO 4217. The currency is that
 * of the row; one in the cell must agree with it, and serves when the row has none. `$`, which is
 * many currencies, says nothing.
 */
export function readPrice(text: string, rowCurrency: string | undefined): Cell<Price> {
  if (isNoValue(text)) return ABSENT;
  const parts =
    /^\s*([A-Za-z]{3}|[€£₹₺$])?\s*([^€£₹₺$]*?\d[^€£₹₺$]*?)\s*(\b[A-Za-z]{3}|[€£₹₺$])?\s*$/.exec(
      text,
    );
  const [, before, number = text, after] = parts ?? [];
  const marks = [before, after].filter((mark) => mark !== undefined && mark !== "$");
  const [mark, second] = marks;
  if (second !== undefined) return problem("two_currencies", { text: shown(text) });
  let currency = rowCurrency;
  if (mark !== undefined) {
    const named = readCurrency(mark);
    if (named.kind !== "value") return problem("not_price", { text: shown(text) });
    if (currency !== undefined && named.value !== currency) {
      return problem("other_currency", { text: shown(text), row: currency });
    }
    currency = named.value;
  }
  if (currency === undefined) return problem("no_currency");
  const amount = readDecimal(number, digitsOf(currency));
  if (amount.kind !== "value") return amount;
  const minPrice = Math.round(amount.value);
  if (minPrice > HIGHEST_PRICE) return problem("large_price", { text: shown(text) });
  return value({ minPrice, currency });
}

function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
