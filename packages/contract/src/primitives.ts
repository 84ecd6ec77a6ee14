import * as v from "valibot";
import { CATEGORIES, PLATFORMS } from "./closed-lists.ts";
import { isCountry } from "./countries.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const readable = (text: string) => !CONTROL.test(text) && text.isWellFormed();

/** Text on one line, trimmed and in Unicode NFC, `min` to `max` UTF-16 units long. */
export const line = (min: number, max: number) =>
  v.pipe(
    v.string("Write some text."),
    v.check((s) => readable(s) && !/[\n\r\t]/.test(s), "Remove characters that cannot be shown."),
    v.transform((s) => s.normalize("NFC").trim()),
    v.minLength(min, min === 1 ? "This cannot be empty." : `Use at least ${min} characters.`),
    v.maxLength(max, `Use at most ${max} characters.`),
  );

/** Text with line breaks, otherwise like `line`. */
export const prose = (min: number, max: number) =>
  v.pipe(
    v.string("Write some text."),
    v.check(readable, "Remove characters that cannot be shown."),
    v.transform((s) => s.normalize("NFC").trim()),
    v.minLength(min, min === 1 ? "This cannot be empty." : `Use at least ${min} characters.`),
    v.maxLength(max, `Use at most ${max} characters.`),
  );

/** Whole number within bounds. */
export const whole = (min: number, max: number) =>
  v.pipe(
    v.number("Write a number."),
    v.integer("Write a whole number."),
    v.minValue(min, `Use ${min} or more.`),
    v.maxValue(max, `Use ${max} or less.`),
  );

/** The largest amount that Tandem handles, in minor units: ten billion of a two-decimal currency. */
export const MAX_AMOUNT = 1_000_000_000_000;
/** Money that moves: minor units, at least one. */
export const Amount = v.pipe(
  v.number("Write an amount."),
  v.integer("Use minor units: a whole number."),
  v.minValue(1, "The amount must be above zero."),
  v.maxValue(MAX_AMOUNT, "This amount is larger than Tandem handles."),
);
/** A price or budget that may be nothing: minor units, zero or more. */
export const AmountOrZero = whole(0, MAX_AMOUNT);

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
/** ISO 4217 code in capitals. */
export const Currency = v.pipe(
  v.string("Choose a currency."),
  v.regex(/^[A-Z]{3}$/, "Use a three-letter currency code."),
  v.check((code) => CURRENCIES.has(code), "This currency is not known."),
);

const isRealDate = (text: string) => {
  const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
};
/** A calendar day, `YYYY-MM-DD`; of a whole ISO timestamp the day is taken. */
export const Day = v.pipe(
  v.string("Choose a date."),
  v.regex(/^[12]\d{3}-\d{2}-\d{2}(T[\d:.]{5,15}Z)?$/, "Write the date as YYYY-MM-DD."),
  v.check(isRealDate, "There is no such day."),
  v.transform((text) => text.slice(0, 10)),
);

/** An instant as answers give it: ISO 8601 in UTC. */
export const Instant = v.pipe(v.string(), v.isoTimestamp());

const knowsZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
};
/** IANA time zone name. */
export const TimeZone = v.pipe(
  v.string("Choose a time zone."),
  v.maxLength(64, "This time zone is not known."),
  v.regex(/^[A-Za-z]/, "This time zone is not known."),
  v.check(knowsZone, "This time zone is not known."),
);

/** ISO 3166-1 alpha-2 country code in capitals. */
export const Country = v.pipe(
  v.string("Choose a country."),
  v.regex(/^[A-Z]{2}$/, "Use a two-letter country code."),
  v.check(isCountry, "This country is not known."),
);

const canonicalLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};
/** BCP 47 language tag, made canonical. */
export const Language = v.pipe(
  v.string("Choose a language."),
  v.maxLength(35, "This language is not known."),
  v.check((tag) => canonicalLanguage(tag) !== undefined, "This language is not known."),
  v.transform((tag) => canonicalLanguage(tag) ?? tag),
);

/** An address that a browser may open. */
export const WebAddress = v.pipe(
  v.string("Write a web address."),
  v.trim(),
  v.maxLength(2048, "This address is too long."),
  v.url("Write a whole address, with https://."),
  v.check((url) => /^https?:\/\//i.test(url), "Write a whole address, with https://."),
);

export const CategoryName = v.picklist(CATEGORIES, "Choose a category.");
export const PlatformNames = v.picklist(PLATFORMS, "Choose a platform.");

/** An opaque id with a readable prefix, such as `cmp_01J…`. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,5}_[0-9A-Za-z]{10,40}$/, "This is not an id of ours."),
);

/** A number written in a query string. */
export const numeric = (min: number, max: number, integer = true) =>
  v.pipe(
    v.string(),
    v.regex(integer ? /^\d{1,15}$/ : /^\d{1,15}(\.\d{1,10})?$/, "Write a number."),
    v.transform(Number),
    v.minValue(min, `Use ${min} or more.`),
    v.maxValue(max, `Use ${max} or less.`),
  );

/** The version that the editor last saw; a stale one is refused. */
export const Version = whole(1, Number.MAX_SAFE_INTEGER);
