/**
 * Which documents a term stands in: ascending document numbers as differences, each shifted left to
 * make room for the class of the field (0 is the heaviest), written as variable-length integers of
 * seven bits a byte. The first difference counts from −1, so no list starts with a zero byte; a zero
 * marks a keyword value so frequent that a bit for every document is the shorter form.
 */

import { hasBit, orBits } from "./bits.ts";
import type { GrowingBytes } from "./bytes.ts";

/** Postings as gathered keep the class in their lowest bits. */
export const GATHER_BITS = 3;
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
export function writePostings(out: GrowingBytes, gathered: Uint32Array, classBits: number): void {
  const mask = (1 << GATHER_BITS) - 1;
  let before = -1;
  for (const posting of gathered) {
    const doc = posting >>> GATHER_BITS;
    let value = ((doc - before) << classBits) | (posting & mask);
    before = doc;
    while (value > 127) {
      out.push((value & 127) | 128);
      value >>>= 7;
    }
    out.push(value);
  }
}

/** Appends a list as one bit for every document. */
export function writeDense(out: GrowingBytes, gathered: Uint32Array, words: number): void {
  const bits = new Uint32Array(words);
  for (const posting of gathered) {
    const doc = posting >>> GATHER_BITS;
    bits[doc >>> 5] = (bits[doc >>> 5] as number) | (1 << (doc & 31));
  }
  do out.push(0);
  while (out.length & 3);
  out.pushBytes(new Uint8Array(bits.buffer));
}

/** Adds the documents of the text terms from `lo` to below `hi` to a set. */
export function markTerms(bits: Uint32Array, lists: PostingLists, lo: number, hi: number): void {
  const { postings, postingAt, classBits } = lists;
  let p = postingAt[lo] as number;
  for (let term = lo; term < hi; term++) {
    const end = postingAt[term + 1] as number;
    let doc = -1;
    while (p < end) {
      let byte = postings[p++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[p++] as number;
        value |= (byte & 127) << shift;
      }
      doc += value >>> classBits;
      bits[doc >>> 5] = (bits[doc >>> 5] as number) | (1 << (doc & 31));
    }
  }
}

/** Adds the documents of a keyword value to a set. */
export function markKeyword(bits: Uint32Array, lists: PostingLists, term: number): void {
  const dense = denseBits(lists, term);
  if (dense) orBits(bits, dense);
  else markTerms(bits, lists, term, term + 1);
}

/** Raises each document of the terms to `scores[class]`, where it is not higher already. */
export function raiseScores(
  best: Uint8Array,
  lists: PostingLists,
  lo: number,
  hi: number,
  scores: Uint8Array,
): void {
  const { postings, postingAt, classBits } = lists;
  const mask = (1 << classBits) - 1;
  let p = postingAt[lo] as number;
  for (let term = lo; term < hi; term++) {
    const end = postingAt[term + 1] as number;
    let doc = -1;
    while (p < end) {
      let byte = postings[p++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[p++] as number;
        value |= (byte & 127) << shift;
      }
      doc += value >>> classBits;
      const score = scores[value & mask] as number;
      if ((best[doc] as number) < score) best[doc] = score;
    }
  }
}

/** Calls for each posting of one term, in order, until it is told `false`. */
export function eachPosting(
  lists: PostingLists,
  term: number,
  visit: (doc: number, fieldClass: number) => boolean | undefined,
): void {
  const dense = denseBits(lists, term);
  if (dense) {
    for (let doc = 0; doc < lists.size; doc++)
      if (hasBit(dense, doc) && visit(doc, 0) === false) return;
    return;
  }
  const { postings, postingAt, classBits } = lists;
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
    if (visit(doc, value & ((1 << classBits) - 1)) === false) return;
  }
}

/** The bits of a frequent keyword value, in place; null when it is kept as differences. */
function denseBits(lists: PostingLists, term: number): Uint32Array | null {
  const at = lists.postingAt[term] as number;
  if (lists.postings[at] !== 0) return null;
  const words = (lists.size + 31) >>> 5;
  const start = lists.postings.byteOffset + ((at + 4) & ~3);
  return new Uint32Array(lists.postings.buffer, start, words);
}
