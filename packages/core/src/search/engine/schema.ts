/**
 * What a collection is made of: which fields hold words, which hold values to filter by, which hold
 * numbers, and in which orders a list may be read. Everything else in the engine is driven by it.
 */

/** One order of a list: a number field, read upwards or downwards. A missing number comes last. */
export interface Sort {
  readonly by: string;
  readonly order: "asc" | "desc";
}

export interface Schema {
  /** Field → weight, a whole number 1–15. At most eight different weights. */
  readonly text: Readonly<Record<string, number>>;
  /** Field → how its values compare: as they are, or without case, accents and outer spaces. */
  readonly keywords: Readonly<Record<string, "exact" | "folded">>;
  readonly numbers: readonly string[];
  readonly sorts: Readonly<Record<string, Sort>>;
  /** The name of the sort in which documents lie in memory. It breaks the ties of all others. */
  readonly rank: string;
}

/** Scores of single words stay below 2^8 with it. */
export const MAX_WEIGHT = 15;

export type TextField<S extends Schema> = keyof S["text"] & string;
export type KeywordField<S extends Schema> = keyof S["keywords"] & string;
export type NumberField<S extends Schema> = S["numbers"][number];
export type SortName<S extends Schema> = (keyof S["sorts"] & string) | "relevance";

/** A document as it enters the index. Absent fields are simply not found by. */
export interface Doc<S extends Schema = Schema> {
  readonly id: string;
  /** Grows with every change of the document; the newest wins, whatever arrives last. */
  readonly rev: number;
  readonly text: { readonly [F in TextField<S>]?: string | readonly string[] };
  readonly keywords: { readonly [F in KeywordField<S>]?: string | readonly string[] };
  readonly numbers: { readonly [F in NumberField<S>]?: number | null };
  /** JSON of what a list shows; handed back as it came. */
  readonly card: string;
}

/** A document that is no longer to be found. */
export interface Gone {
  readonly id: string;
  readonly rev: number;
  readonly gone: true;
}

export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Every condition must hold. Several values of one keyword field mean any of them. */
export type Where<S extends Schema> = {
  readonly [F in KeywordField<S>]?: string | readonly string[] | undefined;
} & { readonly [F in NumberField<S>]?: Range | undefined };

/** A sort in the form that the engine compares by: ascending `sign × value`. */
export interface Order {
  readonly name: string;
  readonly field: string;
  readonly sign: 1 | -1;
}

/** A schema, checked and laid out for the engine. */
export interface Plan {
  /** Text fields with their class: the place of their weight in `weights`. */
  readonly text: ReadonlyArray<{ readonly name: string; readonly class: number }>;
  /** The different weights, the heaviest first. */
  readonly weights: readonly number[];
  /** Bits that a posting spends on its class. */
  readonly classBits: number;
  /** Keyword fields with the character that marks their values in the vocabulary. */
  readonly keywords: ReadonlyArray<{
    readonly name: string;
    readonly tag: string;
    readonly folded: boolean;
  }>;
  readonly numbers: readonly string[];
  readonly orders: readonly Order[];
  readonly rank: Order;
  /** Changes when a stored index no longer fits the schema. */
  readonly print: string;
}

/** Terms below the space are keyword values; no word of a text starts with one. */
export const FIRST_WORD_CODE = 0x20;
/** Each takes a control character as its mark; the last one is the engine's own. */
const MAX_KEYWORD_FIELDS = 30;

/** @throws RangeError when a weight, a name or a count is outside what the engine can hold. */
export function planOf(schema: Schema): Plan {
  const weights = [...new Set(Object.values(schema.text))].sort((a, b) => b - a);
  if (weights.length > 8 || weights.some((w) => !Number.isInteger(w) || w < 1 || w > MAX_WEIGHT))
    throw new RangeError("text weights are whole numbers 1-15, at most eight different ones");
  const keywords = Object.entries(schema.keywords);
  if (keywords.length > MAX_KEYWORD_FIELDS) throw new RangeError("too many keyword fields");
  const orders = Object.entries(schema.sorts).map(([name, sort]): Order => {
    if (!schema.numbers.includes(sort.by))
      throw new RangeError(`sort ${name} reads ${sort.by}, which is no number field`);
    return { name, field: sort.by, sign: sort.order === "asc" ? 1 : -1 };
  });
  const rank = orders.find((order) => order.name === schema.rank);
  if (!rank) throw new RangeError(`rank ${schema.rank} is no sort`);
  if (schema.sorts.relevance) throw new RangeError("the sort named relevance is built in");
  return {
    text: Object.entries(schema.text).map(([name, w]) => ({ name, class: weights.indexOf(w) })),
    weights,
    classBits: Math.max(0, Math.ceil(Math.log2(weights.length || 1))),
    keywords: keywords.map(([name, how], i) => ({
      name,
      tag: String.fromCharCode(i + 1),
      folded: how === "folded",
    })),
    numbers: schema.numbers,
    orders,
    rank,
    print: JSON.stringify(schema),
  };
}
