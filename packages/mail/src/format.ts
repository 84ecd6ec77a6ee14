/** How many decimal places a currency has (ISO 4217, by Intl). */
const exponent = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/** Making a format takes some hundred times as long as using it, and a report has hundreds. */
const formats = new Map<string, { digits: number; format: Intl.NumberFormat }>();
function formatOf(currency: string) {
  let known = formats.get(currency);
  if (!known) {
    const digits = exponent(currency);
    const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    known = { digits, format: new Intl.NumberFormat("en", decimals) };
    formats.set(currency, known);
  }
  return known;
}

/** Minor units as a figure without its currency: `45000` USD is `450.00`. */
export function figure(minor: number, currency: string): string {
  const { digits, format } = formatOf(currency);
  return format.format(minor / 10 ** digits);
}

/** Minor units as money: `45000` USD is `450.00 USD`. */
export const money = (minor: number, currency: string): string =>
  `${figure(minor, currency)} ${currency}`;

/** A calendar day, which no zone moves: `14 March 2026`. */
export const day = (date: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

/** An instant on the reader's clock, with the zone named: `Sat 14 March, 10:12 CET`. */
export const moment = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(at));

/** `["a", "b", "c"]` is `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);

/** So much of a name stands in a sentence. */
export const NAME = 60;

/** A name or title on one line and of bounded length, as subjects and titles need it. */
export function oneLine(text: string, most = 120): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const flat = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  const signs = [...flat];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : flat;
}
