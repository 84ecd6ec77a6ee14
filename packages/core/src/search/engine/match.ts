/**
 * Which documents of one segment answer a query, and how well.
 *
 * Relevance of a document is the sum over the words of the query of the best of its matches, each
 * `weight of the field × kind`, where kind is 4 for the word itself, 2 for a word that it begins,
 * 1 for one edit away. Handles written out in full count as words on top, but are not required.
 * The formula knows nothing of other documents, so a score holds from one page to the next.
 */
import { andBits, bitsFor, clipBits, hasBit, lowestBit } from "./bits.ts";
import { keywordTerm, valuesOf } from "./gather.ts";
import { eachPosting, markKeyword, markTerms, raiseScores } from "./postings.ts";
import { MAX_WEIGHT, type Order, type Plan, type Range } from "./schema.ts";
import type { Segment } from "./segment.ts";
import { exactly, type Stretch, startingNear, startingWith } from "./vocabulary.ts";
import { MAX_QUERY_LIFTS, MAX_QUERY_WORDS } from "./words.ts";

const EXACT = 4;
const PREFIX = 2;
const EDIT = 1;
/** No document scores more: each word at most the heaviest weight, matched exactly. */
export const MOST_SCORE = MAX_WEIGHT * EXACT * (MAX_QUERY_WORDS + MAX_QUERY_LIFTS);
/** With fewer letters one edit would match nearly everything. */
const LETTERS_FOR_EDIT = 4;

/** Memory that one query needs and the next may use again. */
export interface Scratch {
  readonly best: Uint8Array;
  readonly total: Uint16Array;
}

export const scratchFor = (size: number): Scratch => ({
  best: new Uint8Array(size),
  total: new Uint16Array(size),
});

/** One word of a query, with the stretches of a segment's vocabulary that it matches. */
interface WordMatch {
  readonly exact: number;
  readonly prefix: Stretch;
  readonly near: readonly Stretch[];
}

export const mayEdit = (word: string): boolean => [...word].length >= LETTERS_FOR_EDIT;

/** Does any living document have a word that begins so? */
export function hasPrefix(segment: Segment, word: string): boolean {
  const { lo, hi } = startingWith(segment.terms, word);
  if (segment.liveCount === segment.size) return lo < hi;
  let found = false;
  for (let term = lo; term < hi && !found; term++)
    eachPosting(segment, term, (doc) => {
      found = hasBit(segment.live, doc);
      return !found;
    });
  return found;
}

function matchWord(segment: Segment, word: string, edit: boolean): WordMatch {
  return {
    exact: exactly(segment.terms, word),
    prefix: startingWith(segment.terms, word),
    near: edit ? startingNear(segment.terms, word) : [],
  };
}

/** The living documents that have every keyword; null when there are none. */
export function matchKeywords(
  plan: Plan,
  segment: Segment,
  where: Readonly<Record<string, string | readonly string[] | Range | undefined>>,
): Uint32Array | null {
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

export interface Words {
  readonly must: readonly string[];
  readonly lift: readonly string[];
  /** Numbers of the words in `must` that are searched with one edit. */
  readonly edits: readonly number[];
}

/** Keeps in `bits` the documents that have all words; says whether any is left. */
export function matchWords(segment: Segment, words: Words, bits: Uint32Array): boolean {
  for (const match of rarestFirst(segment, words)) {
    const any = bitsFor(segment.size);
    markTerms(any, segment, match.prefix.lo, match.prefix.hi);
    for (const { lo, hi } of match.near) markTerms(any, segment, lo, hi);
    if (!andBits(bits, any)) return false;
  }
  return true;
}

/** As {@link matchWords}, and leaves the relevance of each kept document in `scratch.total`. */
export function scoreWords(
  plan: Plan,
  segment: Segment,
  words: Words,
  bits: Uint32Array,
  scratch: Scratch,
): boolean {
  const scores = (kind: number) => Uint8Array.from(plan.weights, (weight) => weight * kind);
  const [forExact, forPrefix, forEdit] = [scores(EXACT), scores(PREFIX), scores(EDIT)];
  const best = scratch.best.subarray(0, segment.size);
  const raise = (match: WordMatch) => {
    best.fill(0);
    const { exact, prefix, near } = match;
    if (exact >= 0) raiseScores(best, segment, exact, exact + 1, forExact);
    raiseScores(best, segment, exact >= 0 ? exact + 1 : prefix.lo, prefix.hi, forPrefix);
    for (const { lo, hi } of near) raiseScores(best, segment, lo, hi, forEdit);
  };
  let isFirst = true;
  for (const match of rarestFirst(segment, words)) {
    raise(match);
    if (!addScores(bits, best, scratch.total, isFirst, true)) return false;
    isFirst = false;
  }
  for (const word of words.lift) {
    raise(matchWord(segment, word, false));
    addScores(bits, best, scratch.total, false, false);
  }
  return true;
}

/** A rare word leaves few documents for the others to be looked at. */
function rarestFirst(segment: Segment, words: Words): WordMatch[] {
  const cost = ({ prefix, near }: WordMatch) =>
    [prefix, ...near].reduce((sum, { lo, hi }) => sum + bytesOf(segment, lo, hi), 0);
  return words.must
    .map((word, i) => matchWord(segment, word, words.edits.includes(i)))
    .map((match) => ({ match, cost: cost(match) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ match }) => match);
}

const bytesOf = (segment: Segment, lo: number, hi: number): number =>
  (segment.postingAt[hi] as number) - (segment.postingAt[lo] as number);

/** Adds one word's scores to the documents in `bits`; `required` drops those that have none. */
function addScores(
  bits: Uint32Array,
  best: Uint8Array,
  total: Uint16Array,
  isFirst: boolean,
  required: boolean,
): boolean {
  let left = 0;
  for (let w = 0; w < bits.length; w++) {
    const word = bits[w] as number;
    let kept = word;
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      const bit = lowestBit(rest);
      const doc = (w << 5) | bit;
      const score = best[doc] as number;
      if (score === 0 && required) kept &= ~(1 << bit);
      else total[doc] = isFirst ? score : (total[doc] as number) + score;
    }
    bits[w] = kept;
    left |= kept;
  }
  return left !== 0;
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
  where: Readonly<Record<string, string | readonly string[] | Range | undefined>>,
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

/** Drops from `bits` what does not pass. */
export function applyTests(bits: Uint32Array, tests: readonly NumberTest[]): void {
  for (const { column, min, max } of tests)
    for (let w = 0; w < bits.length; w++) {
      let kept = bits[w] as number;
      for (let rest = kept; rest !== 0; rest &= rest - 1) {
        const bit = lowestBit(rest);
        const value = column[(w << 5) | bit] as number;
        if (!(value >= min && value <= max)) kept &= ~(1 << bit);
      }
      bits[w] = kept;
    }
}
