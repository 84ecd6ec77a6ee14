/**
 * Which documents a term stands in: ascending document numbers as differences, each shifted left to
 * make room for the class of the field (0 is the heaviest), written as variable-length integers of
 * seven bits a byte. The first difference counts from −1, so no list starts with a zero byte; a zero
 * marks a term so frequent that a bit for every document and class is the shorter form.
 */

import { lowestBit, orBits } from "./bits.ts";
import type { GrowingBytes } from "./bytes.ts";

/** Postings as gathered keep the class in their lowest bits. */
export const GATHER_BITS = 3;
export const GATHER_MASK = (1 << GATHER_BITS) - 1;
/** Differences and classes must fit an integer of 31 bits. */
export const MAX_DOCS = 2 ** 24;

/** The part of a segment that decoding needs. */
export interface PostingLists {
  readonly size: number;
  readonly classBits: number;
  readonly postings: Buffer;
  /** Term `t` has the bytes from `postingAt[t]` to `postingAt[t + 1]`. */
  readonly postingAt: Uint32Array;
}

/** Appends one list; `gathered` holds `doc << GATHER_BITS | class`, ascending. */
export function writePostings(
  out: GrowingBytes,
  gathered: Uint32Array,
  { size, classBits }: Pick<PostingLists, "size" | "classBits">,
): void {
  const words = wordsFor(size);
  const classes = 1 + gathered.reduce((most, posting) => Math.max(most, posting & GATHER_MASK), 0);
  // A difference takes a byte at least.
  if (gathered.length > words * 4 * classes) {
    writeDense(out, gathered, words, classes);
    return;
  }
  let before = -1;
  for (const posting of gathered) {
    const doc = posting >>> GATHER_BITS;
    let value = ((doc - before) << classBits) | (posting & GATHER_MASK);
    before = doc;
    while (value > 127) {
      out.push((value & 127) | 128);
      value >>>= 7;
    }
    out.push(value);
  }
}

/** A zero, the number of classes, and from the next multiple of four on a set for each class. */
function writeDense(
  out: GrowingBytes,
  gathered: Uint32Array,
  words: number,
  classes: number,
): void {
  const bits = new Uint32Array(words * classes);
  for (const posting of gathered) {
    const doc = posting >>> GATHER_BITS;
    const at = (posting & GATHER_MASK) * words + (doc >>> 5);
    bits[at] = (bits[at] as number) | (1 << (doc & 31));
  }
  out.push(0);
  out.push(classes);
  while (out.length & 3) out.push(0);
  out.pushBytes(new Uint8Array(bits.buffer));
}

/**
 * Adds the documents of the terms from `lo` to below `hi` to sets that lie one behind the other in
 * `sets`: a posting of class `c` to the one that begins at the word `startOf[c]`.
 */
export function markTerms(
  sets: Uint32Array,
  startOf: Uint32Array,
  lists: PostingLists,
  lo: number,
  hi: number,
): void {
  const { postings, postingAt, classBits } = lists;
  const mask = (1 << classBits) - 1;
  let p = postingAt[lo] as number;
  for (let term = lo; term < hi; term++) {
    const end = postingAt[term + 1] as number;
    if (postings[p] === 0) {
      for (const [fieldClass, bits] of denseSets(lists, term).entries())
        orBits(sets.subarray(startOf[fieldClass]), bits);
      p = end;
    }
    let doc = -1;
    while (p < end) {
      let byte = postings[p++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[p++] as number;
        value |= (byte & 127) << shift;
      }
      doc += value >>> classBits;
      const at = (startOf[value & mask] as number) + (doc >>> 5);
      sets[at] = (sets[at] as number) | (1 << (doc & 31));
    }
  }
}

const ONE_SET = new Uint32Array(1 << GATHER_BITS);

/** Adds the documents of a keyword value to a set. */
export function markKeyword(bits: Uint32Array, lists: PostingLists, term: number): void {
  markTerms(bits, ONE_SET, lists, term, term + 1);
}

/** Calls for each posting of one term until it is told `false`. */
export function eachPosting(
  lists: PostingLists,
  term: number,
  visit: (doc: number, fieldClass: number) => boolean,
): void {
  const { postings, postingAt, classBits } = lists;
  if (postings[postingAt[term] as number] === 0) {
    for (const [fieldClass, bits] of denseSets(lists, term).entries())
      for (let w = 0; w < bits.length; w++)
        for (let rest = bits[w] as number; rest !== 0; rest &= rest - 1)
          if (!visit((w << 5) | lowestBit(rest), fieldClass)) return;
    return;
  }
  const end = postingAt[term + 1] as number;
  let doc = -1;
  for (let p = postingAt[term] as number; p < end; ) {
    let byte = postings[p++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[p++] as number;
      value |= (byte & 127) << shift;
    }
    doc += value >>> classBits;
    if (!visit(doc, value & ((1 << classBits) - 1))) return;
  }
}

/** The sets of a frequent term, one for each class, in place. */
function denseSets({ size, postings, postingAt }: PostingLists, term: number): Uint32Array[] {
  const at = postingAt[term] as number;
  const start = postings.byteOffset + Math.ceil((at + 2) / 4) * 4;
  const words = wordsFor(size);
  return Array.from(
    { length: postings[at + 1] as number },
    (_, i) => new Uint32Array(postings.buffer, start + i * words * 4, words),
  );
}

const wordsFor = (size: number): number => (size + 31) >>> 5;
