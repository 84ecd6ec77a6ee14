/**
 * A finished part of an index: documents in the order of the schema's rank, their columns, and the
 * vocabulary with its postings. Nothing in it changes but `live`. All of it lies outside the heap.
 */
import { clearBit, hasBit } from "./bits.ts";
import { type Strings, textAt } from "./bytes.ts";
import type { Cards } from "./cards.ts";
import type { PostingLists } from "./postings.ts";
import type { Order } from "./schema.ts";

export interface Segment extends PostingLists {
  /** Which documents still count; the others were changed or removed since. */
  readonly live: Uint32Array;
  liveCount: number;
  readonly ids: Strings;
  /** Document numbers in the order of their ids. */
  readonly byId: Uint32Array;
  readonly revs: Float64Array;
  readonly cards: Cards;
  /** Sorted by code point: first the keyword values, then the words. */
  readonly terms: Strings;
  /** Number field → its value for each document, NaN where there is none. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** Sort name → document numbers in that order. The rank has none: it is the order itself. */
  readonly sorted: Readonly<Record<string, Uint32Array>>;
}

/** What a sort compares by, ascending. A missing number is Infinity and so comes last. */
export const sortKey = (value: number, order: Order): number =>
  Number.isNaN(value) ? Infinity : value * order.sign;

export const keyOf = (segment: Segment, order: Order, doc: number): number =>
  sortKey((segment.numbers[order.field] as Float64Array)[doc] as number, order);

/** The number of the living document with this id, or −1. */
export function findDoc(segment: Segment, id: string): number {
  let lo = 0;
  let hi = segment.size;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (textAt(segment.ids, segment.byId[mid] as number) < id) lo = mid + 1;
    else hi = mid;
  }
  if (lo === segment.size) return -1;
  const doc = segment.byId[lo] as number;
  return textAt(segment.ids, doc) === id && hasBit(segment.live, doc) ? doc : -1;
}

export function removeDoc(segment: Segment, doc: number): void {
  clearBit(segment.live, doc);
  segment.liveCount--;
}

/** The first document that lies behind (`key`, `id`) in the order of rank. */
export function firstBehind(segment: Segment, rank: Order, key: number, id: string): number {
  let lo = 0;
  let hi = segment.size;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    const midKey = keyOf(segment, rank, mid);
    if (midKey < key || (midKey === key && textAt(segment.ids, mid) <= id)) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
