/** About how many units of a currency a dollar buys: good enough for prices that look right. */
const PER_DOLLAR: Record<string, number> = {
  USD: 1,
  EUR: 0.92,
  GBP: 0.79,
  PLN: 4,
  CZK: 23,
  SEK: 10.5,
  TRY: 34,
  BRL: 5.5,
  MXN: 18,
  INR: 84,
  JPY: 150,
  KRW: 1380,
  CNY: 7.2,
  ILS: 3.7,
  AED: 3.67,
  EGP: 49,
  UAH: 41,
  BGN: 1.8,
  NGN: 1600,
  VND: 25000,
  KWD: 0.307,
  ZAR: 18,
};

const digits = new Map<string, number>();
/** Decimal places of a currency: two for most, none for the yen, three for the Kuwaiti dinar. */
const digitsOf = (currency: string): number => {
  let known = digits.get(currency);
  if (known === undefined) {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    known = format.resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
};

/** Rounded as people round: to a number that starts with two digits and ends in zeros, or to fives. */
const rounded = (amount: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  const nice = step >= 10 ? step / 2 : 5;
  return Math.max(nice, Math.round(amount / nice) * nice);
};

/** A price of so many dollars, in minor units of a currency, rounded as people round. */
export const priced = (currency: string, dollars: number): number =>
  Math.round(rounded(dollars * (PER_DOLLAR[currency] ?? 1)) * 10 ** digitsOf(currency));

/** An amount in the same currency times a factor, rounded as people round. */
export const scaled = (currency: string, amount: number, factor: number): number => {
  const unit = 10 ** digitsOf(currency);
  return Math.round(rounded((amount / unit) * factor) * unit);
};

const written = new Map<string, Intl.NumberFormat>();
/** As people write it in a message: `450 USD`, `1,200 EUR`. */
export const spoken = (currency: string, amount: number): string => {
  const maximumFractionDigits = digitsOf(currency);
  const format = written.get(currency) ?? new Intl.NumberFormat("en", { maximumFractionDigits });
  written.set(currency, format);
  return `${format.format(amount / 10 ** maximumFractionDigits)} ${currency}`;
};
