/** Which documents of one segment meet the conditions on keywords and numbers. */
import { andBits, bitsFor, clipBits } from "./bits.ts";
import { keywordTerm, valuesOf } from "./gather.ts";
import { markKeyword } from "./postings.ts";
import type { Order, Plan, Range } from "./schema.ts";
import type { Segment } from "./segment.ts";
import { exactly } from "./vocabulary.ts";

/** The conditions of a query, whatever its schema. */
type Conditions = Readonly<Record<string, string | readonly string[] | Range | undefined>>;

/** The living documents that have every keyword; null when there are none. */
export function matchKeywords(plan: Plan, segment: Segment, where: Conditions): Uint32Array | null {
  const bits = segment.live.slice();
  for (const field of plan.keywords) {
    const wanted = where[field.name];
    if (wanted === undefined) continue;
    const any = bitsFor(segment.size);
    for (const value of valuesOf(wanted as string | readonly string[])) {
      const term = exactly(segment.terms, keywordTerm(field, value));
      if (term >= 0) markKeyword(any, segment, term);
    }
    if (!andBits(bits, any)) return null;
  }
  return bits;
}

/** One bounded number field: a document passes with a value from `min` to `max`. */
export interface NumberTest {
  readonly column: Float64Array;
  readonly min: number;
  readonly max: number;
}

/** The number conditions on a segment. What rank can decide by place is done at once, on `bits`. */
export function numberTests(
  plan: Plan,
  segment: Segment,
  where: Conditions,
  bits: Uint32Array,
): NumberTest[] {
  const tests: NumberTest[] = [];
  for (const name of plan.numbers) {
    const range = where[name] as Range | undefined;
    if (range?.min === undefined && range?.max === undefined) continue;
    const column = segment.numbers[name] as Float64Array;
    const test = { column, min: range.min ?? -Infinity, max: range.max ?? Infinity };
    if (name === plan.rank.field) clipToRange(plan.rank, test, bits, segment.size);
    else tests.push(test);
  }
  return tests;
}

function clipToRange(rank: Order, test: NumberTest, bits: Uint32Array, size: number): void {
  const [low, high] = rank.sign === 1 ? [test.min, test.max] : [-test.max, -test.min];
  const firstWhere = (isThere: (key: number) => boolean) => {
    let lo = 0;
    let hi = size;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      const value = test.column[mid] as number;
      if (Number.isNaN(value) || isThere(value * rank.sign)) hi = mid;
      else lo = mid + 1;
    }
    return lo;
  };
  clipBits(
    bits,
    firstWhere((key) => key >= low),
    firstWhere((key) => key > high),
  );
}

export function passes(tests: readonly NumberTest[], doc: number): boolean {
  for (const { column, min, max } of tests) {
    const value = column[doc] as number;
    if (!(value >= min && value <= max)) return false;
  }
  return true;
}
