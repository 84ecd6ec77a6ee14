/**
 * Which documents of a segment have the words of a query, and how well each word fits.
 *
 * Relevance of a document is the sum over the words of the query of the best of its matches, each
 * `weight of the field × kind`, where kind is 4 for the word itself, 2 for a word that it begins,
 * 1 for one edit away. Handles written out in full count as words on top, but are not required.
 * The formula knows nothing of other documents, so a score holds from one page to the next.
 */
import { andBits, bitsFor, hasBit } from "./bits.ts";
import { eachPosting, markTerms } from "./postings.ts";
import { PREFIX_TAG } from "./prefixes.ts";
import { MAX_WEIGHT, type Plan } from "./schema.ts";
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

export interface Words {
  readonly must: readonly string[];
  readonly lift: readonly string[];
  /** Numbers of the words in `must` that are searched with one edit. */
  readonly edits: readonly number[];
}

/** One word in one segment: every document it is found in lies in just one of the levels. */
export type Levels = ReadonlyArray<{ readonly score: number; readonly docs: Uint32Array }>;

/** A stretch of the vocabulary and the kind of match it is. */
interface Match extends Stretch {
  readonly kind: number;
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

/**
 * Keeps in `bits` the documents that have all required words, and tells how well each word fits,
 * those that only lift last; null when no document is left. With `ranked` false all fit alike.
 */
export function matchWords(
  plan: Plan,
  segment: Segment,
  words: Words,
  bits: Uint32Array,
  ranked: boolean,
): Levels[] | null {
  const score: Score = ranked ? (kind, weight) => kind * weight : () => 1;
  const found: Levels[] = [];
  for (const matches of rarestFirst(segment, words)) {
    const { levels, all } = levelsOf(plan, segment, matches, score);
    if (!andBits(bits, all)) return null;
    found.push(levels);
  }
  if (!ranked) return found;
  for (const word of words.lift) {
    const { levels, all } = levelsOf(plan, segment, matchesOf(segment, word, false), score);
    found.push([...levels, { score: 0, docs: all.map((word) => ~word) }]);
  }
  return found;
}

type Score = (kind: number, weight: number) => number;

/** A rare word leaves few documents for the others to be looked at. */
function rarestFirst(segment: Segment, words: Words): Match[][] {
  const bytes = ({ lo, hi }: Stretch) =>
    (segment.postingAt[hi] as number) - (segment.postingAt[lo] as number);
  return words.must
    .map((word, i) => matchesOf(segment, word, words.edits.includes(i)))
    .map((matches) => ({ matches, cost: matches.reduce((sum, one) => sum + bytes(one), 0) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ matches }) => matches);
}

/** Stretches may hold the same documents; the better match counts. */
function matchesOf(segment: Segment, word: string, edit: boolean): Match[] {
  const { terms } = segment;
  const exact = exactly(terms, word);
  const shared = exactly(terms, PREFIX_TAG + word);
  const prefix = shared < 0 ? startingWith(terms, word) : { lo: shared, hi: shared + 1 };
  const found: Match[] = [{ ...prefix, kind: PREFIX }];
  if (exact >= 0) found.push({ lo: exact, hi: exact + 1, kind: EXACT });
  if (edit) for (const near of startingNear(terms, word)) found.push({ ...near, kind: EDIT });
  return found;
}

/** Marks the documents of the matches by score, then leaves each in its best level only. */
function levelsOf(
  plan: Plan,
  segment: Segment,
  matches: readonly Match[],
  score: Score,
): { levels: Levels; all: Uint32Array } {
  const scoresOf = (kind: number) => plan.weights.map((weight) => score(kind, weight));
  const scores = [...new Set(matches.flatMap(({ kind }) => scoresOf(kind)))].sort((a, b) => b - a);
  const all = bitsFor(segment.size);
  const sets = new Uint32Array(scores.length * all.length);
  for (const { lo, hi, kind } of matches) {
    const startOf = scoresOf(kind).map((value) => scores.indexOf(value) * all.length);
    markTerms(sets, Uint32Array.from(startOf), segment, lo, hi);
  }
  const levels = scores.map((value, i) => {
    const docs = sets.subarray(i * all.length, (i + 1) * all.length);
    return { score: value, docs, used: takeNew(docs, all) };
  });
  return { levels: levels.filter(({ used }) => used), all };
}

/** Drops from `docs` what `all` has already and adds the rest to it; says whether there is any. */
function takeNew(docs: Uint32Array, all: Uint32Array): boolean {
  let any = 0;
  for (let w = 0; w < docs.length; w++) {
    const seen = all[w] as number;
    const fresh = (docs[w] as number) & ~seen;
    docs[w] = fresh;
    all[w] = seen | fresh;
    any |= fresh;
  }
  return any !== 0;
}
