import * as v from "valibot";

/** Why a row of a file, or a whole file, was not taken. */
export const IMPORT_REASONS = [
  "not_category",
  "not_platform",
  "not_language",
  "not_country",
  "not_currency",
  "not_email",
  "not_profile",
  "unknown_address",
  "other_platform",
  "other_handle",
  "long_address",
  "too_long",
  "too_many_languages",
  "too_many_posts",
  "no_platform",
  "no_category",
  "no_handle",
  "no_currency",
  "same_handle",
  "two_currencies",
  "other_currency",
  "not_price",
  "large_price",
  "large_count",
  "large_rate",
  "percent_or_fraction",
  "not_finite",
  "not_number",
  "two_ways",
  "negative",
  "many_cells",
  "not_csv_row",
  "stopped",
  "claimed",
  "no_handle_column",
  "no_column",
  "empty",
  "only_header",
  "not_csv",
  "gone",
  "replaced",
  "our_fault",
] as const;
export type ImportReasonKind = (typeof IMPORT_REASONS)[number];

/** The reason in pieces, to be put into words in any language; `kind` says which of them there are. */
export const ImportReason = v.object({
  kind: v.picklist(IMPORT_REASONS),
  /** What the cell says, on one line, at most 40 characters; or the name of a column. */
  text: v.optional(v.string()),
  /** What is too long: a `name`, `city`, `niche`, `bio`, `email` or `handle`. */
  field: v.optional(v.string()),
  /** So many characters, things or rows are the most. */
  most: v.optional(v.number()),
  /** So many there are. */
  count: v.optional(v.number()),
  /** The line that had the same handle. */
  line: v.optional(v.number()),
  /** What the row is in: a platform, a currency. */
  row: v.optional(v.string()),
  /** What the cell is in instead. */
  other: v.optional(v.string()),
});
export type ImportReason = v.InferOutput<typeof ImportReason>;

/** A reason in English and in pieces. */
export interface Because {
  reason: string;
  why: ImportReason;
}

const LONG: Record<string, string> = { email: "e-mail address" };

const WORDS: Record<ImportReasonKind, string | ((why: ImportReason) => string)> = {
  not_category: ({ text }) => `"${text}" is not one of our categories`,
  not_platform: ({ text }) => `"${text}" is not a platform that we know`,
  not_language: ({ text }) => `"${text}" is not a language that we know`,
  not_country: ({ text }) => `"${text}" is not a country that we know`,
  not_currency: ({ text }) => `"${text}" is not an ISO 4217 currency`,
  not_email: "This is not an e-mail address",
  not_profile: ({ text }) => `"${text}" is not the address of a profile`,
  unknown_address: ({ text }) => `"${text}" is not an address of a known platform`,
  other_platform: ({ text, other, row }) => `"${text}" is on ${other}, the row is on ${row}`,
  other_handle: "The address is that of another handle",
  long_address: ({ text }) => `"${text}" is too long an address`,
  too_long: ({ field = "", most }) =>
    `The ${LONG[field] ?? field} is longer than ${most} characters`,
  too_many_languages: ({ most }) => `More than ${most} languages`,
  too_many_posts: ({ most }) => `More than ${most} posts in a month`,
  no_platform: "No platform is known for the row",
  no_category: "The row has no category",
  no_handle: "The row has no handle",
  no_currency: "The price has no currency",
  same_handle: ({ line }) => `The same handle as on line ${line}`,
  two_currencies: ({ text }) => `"${text}" names two currencies`,
  other_currency: ({ text, row }) => `"${text}" is not in ${row}, the currency of the row`,
  not_price: ({ text }) => `"${text}" cannot be read as a price`,
  large_price: ({ text }) => `"${text}" is too large to be a price`,
  large_count: ({ text }) => `"${text}" is too large to be a count`,
  large_rate: ({ text }) => `"${text}" is too large to be a rate`,
  percent_or_fraction: ({ text }) =>
    `"${text}" could be a percentage or a fraction: add the % sign`,
  not_finite: ({ text }) => `"${text}" is not a finite number`,
  not_number: ({ text }) => `"${text}" cannot be read as a number`,
  two_ways: ({ text }) => `"${text}" can be read in two ways`,
  negative: ({ text }) => `"${text}" is negative`,
  many_cells: ({ count, most }) => `The row has ${count} cells where the header has ${most}`,
  not_csv_row: ({ most }) =>
    "The row cannot be read as CSV: a quote is not closed, text follows a closing quote, " +
    `or the row is longer than ${most} characters`,
  stopped: ({ most }) => `Reading stopped here: more than ${most} rows cannot be read as CSV`,
  claimed: "Its owner has claimed this profile, so a file cannot change it",
  no_handle_column: "No column is chosen for the handle or the profile's address",
  no_column: ({ text }) => `The file has no column "${text}"`,
  empty: "The file is empty",
  only_header: "The file has a header, but no rows below it",
  not_csv: "The file cannot be read as CSV",
  gone: "The uploaded file is no longer there. Upload it again",
  replaced: "The uploaded file was replaced after the import was asked for. Upload it again",
  our_fault:
    "Something on our side stopped this import. What came in before stays; " +
    "import the same file again for the rest",
};

/** A reason as one sentence without its full stop, and its pieces beside it. */
export function because(kind: ImportReasonKind, more: Omit<ImportReason, "kind"> = {}): Because {
  const why = { kind, ...more };
  const words = WORDS[kind];
  return { reason: typeof words === "string" ? words : words(why), why };
}
