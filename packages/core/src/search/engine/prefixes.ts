/**
 * Short beginnings that so many words share that reading all their lists would be slow ("s" while
 * someone starts to type). For these the segment keeps one list more: the documents of all the words
 * together, each with the heaviest class it has. They stand in the vocabulary behind a tag.
 */
import { GATHER_BITS, GATHER_MASK } from "./postings.ts";
import { FIRST_WORD_CODE } from "./schema.ts";

/** Sorts behind every keyword value and before every word. */
export const PREFIX_TAG = "\x1f";
const LONGEST = 5;
/** Below these, reading the lists one by one is fast enough. */
const FEWEST_TERMS = 8;
const FEWEST_POSTINGS = 64;
const PART_OF_DOCS = 1 / 16;

interface SharedPrefix {
  readonly prefix: string;
  /** Places in the sorted terms, from `lo` to below `hi`. */
  readonly lo: number;
  readonly hi: number;
}

/** Finds them, sorted. `terms` are sorted; `count` tells how many documents term `i` stands in. */
export function sharedPrefixes(
  terms: readonly string[],
  count: (i: number) => number,
  size: number,
): SharedPrefix[] {
  const enough = Math.max(FEWEST_POSTINGS, size * PART_OF_DOCS);
  const found: SharedPrefix[] = [];
  /** Looks at `[lo, hi)`, which agree in their first `length` code units. */
  const divide = (lo: number, hi: number, length: number) => {
    let start = terms[lo]?.length === length ? lo + 1 : lo;
    while (start < hi) {
      const unit = terms[start]?.charCodeAt(length);
      let end = start;
      let postings = 0;
      while (end < hi && terms[end]?.charCodeAt(length) === unit) postings += count(end++);
      if (end - start > FEWEST_TERMS && postings > enough && unit !== undefined) {
        const prefix = (terms[start] as string).slice(0, length + 1);
        if (!isHighSurrogate(unit)) found.push({ prefix, lo: start, hi: end });
        if (length + 1 < LONGEST) divide(start, end, length + 1);
      }
      start = end;
    }
  };
  const firstWord = terms.findIndex((term) => term.charCodeAt(0) >= FIRST_WORD_CODE);
  if (firstWord >= 0) divide(firstWord, terms.length, 0);
  return found;
}

/** One list from many: each document once, with its heaviest class. */
export function mergeLists(lists: readonly Uint32Array[], size: number): Uint32Array {
  const none = GATHER_MASK + 1;
  const best = new Uint8Array(size).fill(none);
  let length = 0;
  for (const list of lists)
    for (let i = 0; i < list.length; i++) {
      const doc = (list[i] as number) >>> GATHER_BITS;
      const fieldClass = (list[i] as number) & GATHER_MASK;
      const before = best[doc] as number;
      if (before === none) length++;
      if (fieldClass < before) best[doc] = fieldClass;
    }
  const merged = new Uint32Array(length);
  let at = 0;
  for (let doc = 0; doc < size; doc++)
    if (best[doc] !== none) merged[at++] = (doc << GATHER_BITS) | (best[doc] as number);
  return merged;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
