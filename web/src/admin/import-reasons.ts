import type { PlatformName } from "@tandem/contract";
import type { Because, ImportReason, ImportReasonKind } from "@tandem/contract/creators-csv";
import { apart } from "../language/apart.ts";
import { t } from "../language/t.ts";
import { count } from "../ui/format.ts";
import { platformWord } from "../words.ts";
import { fileReasons } from "./file-reasons.ts";

const platform = (name = ""): string => platformWord(name as PlatformName) ?? name;

const words: Record<ImportReasonKind, (why: ImportReason) => string> = {
  ...fileReasons,
  too_long: ({ field = "", most = 0 }) =>
    t(
      "{field, select, email {The e-mail address is longer than {most} characters} name {The name is longer than {most} characters} city {The city is longer than {most} characters} niche {The niche is longer than {most} characters} bio {The bio is longer than {most} characters} other {The handle is longer than {most} characters}}",
      { field, most: count(most) },
    ),
  not_category: ({ text = "" }) =>
    t('"{text}" is not one of our categories', { text: apart(text) }),
  not_platform: ({ text = "" }) =>
    t('"{text}" is not a platform that we know', { text: apart(text) }),
  not_language: ({ text = "" }) =>
    t('"{text}" is not a language that we know', { text: apart(text) }),
  not_country: ({ text = "" }) =>
    t('"{text}" is not a country that we know', { text: apart(text) }),
  not_currency: ({ text = "" }) => t('"{text}" is not an ISO 4217 currency', { text: apart(text) }),
  not_email: () => t("This is not an e-mail address"),
  not_profile: ({ text = "" }) =>
    t('"{text}" is not the address of a profile', { text: apart(text) }),
  unknown_address: ({ text = "" }) =>
    t('"{text}" is not an address of a known platform', { text: apart(text) }),
  other_platform: ({ text = "", other, row }) =>
    t('"{text}" is on {other}, the row is on {row}', {
      text: apart(text),
      other: platform(other),
      row: platform(row),
    }),
  other_handle: () => t("The address is that of another handle"),
  long_address: ({ text = "" }) => t('"{text}" is too long an address', { text: apart(text) }),
  too_many_languages: ({ most = 0 }) => t("More than {most} languages", { most: count(most) }),
  too_many_posts: ({ most = 0 }) => t("More than {most} posts in a month", { most: count(most) }),
  no_platform: () => t("No platform is known for the row"),
  no_category: () => t("The row has no category"),
  no_handle: () => t("The row has no handle"),
  no_currency: () => t("The price has no currency"),
  same_handle: ({ line = 0 }) => t("The same handle as on line {line}", { line: count(line) }),
  two_currencies: ({ text = "" }) => t('"{text}" names two currencies', { text: apart(text) }),
  other_currency: ({ text = "", row = "" }) =>
    t('"{text}" is not in {row}, the currency of the row', { text: apart(text), row }),
  not_price: ({ text = "" }) => t('"{text}" cannot be read as a price', { text: apart(text) }),
  large_price: ({ text = "" }) => t('"{text}" is too large to be a price', { text: apart(text) }),
  large_count: ({ text = "" }) => t('"{text}" is too large to be a count', { text: apart(text) }),
  large_rate: ({ text = "" }) => t('"{text}" is too large to be a rate', { text: apart(text) }),
  percent_or_fraction: ({ text = "" }) =>
    t('"{text}" could be a percentage or a fraction: add the % sign', { text: apart(text) }),
  not_finite: ({ text = "" }) => t('"{text}" is not a finite number', { text: apart(text) }),
  not_number: ({ text = "" }) => t('"{text}" cannot be read as a number', { text: apart(text) }),
  two_ways: ({ text = "" }) => t('"{text}" can be read in two ways', { text: apart(text) }),
  negative: ({ text = "" }) => t('"{text}" is negative', { text: apart(text) }),
  many_cells: ({ count: n = 0, most = 0 }) =>
    t("The row has {count} cells where the header has {most}", {
      count: count(n),
      most: count(most),
    }),
  not_csv_row: ({ most = 0 }) =>
    t(
      "The row cannot be read as CSV: a quote is not closed, text follows a closing quote, or the row is longer than {most} characters",
      { most: count(most) },
    ),
  stopped: ({ most = 0 }) =>
    t("Reading stopped here: more than {most} rows cannot be read as CSV", { most: count(most) }),
  claimed: () => t("Its owner has claimed this profile, so a file cannot change it"),
};

/** A reason without its full stop, in the reader's language. */
export const reasonOf = (why: ImportReason): string | undefined => words[why.kind]?.(why);

/**
 * Why a row was not taken, in the reader's language; in the API's own words where its pieces are
 * missing, as of imports of long ago.
 */
export const rejectionWords = ({
  reason,
  why,
}: {
  reason: string;
  why?: Because["why"] | undefined;
}) => (why && reasonOf(why)) ?? reason;

/** Why a file was not read to its end, as whole sentences; in the API's own words where pieces are missing. */
export const failureWords = (error: string, errors?: readonly ImportReason[]): string => {
  const told = (errors ?? []).flatMap((why) => reasonOf(why) ?? []);
  return told.map((reason) => t("{reason}.", { reason })).join(" ") || error;
};
