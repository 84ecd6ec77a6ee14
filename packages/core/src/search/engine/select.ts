/** The first documents of a matched set in a given order, behind a given place. */
import { countBits, hasBit, lowestBit } from "./bits.ts";
import { applyTests, MOST_SCORE, type NumberTest, passes } from "./match.ts";
import type { Place } from "./position.ts";
import type { Order } from "./schema.ts";
import { firstBehind, keyOf, type Segment } from "./segment.ts";

/** What is common to every order: the set, what it has still to pass, how many, from where. */
export interface Selection {
  readonly segment: Segment;
  readonly rank: Order;
  readonly bits: Uint32Array;
  readonly tests: readonly NumberTest[];
  readonly limit: number;
  readonly after: Place | null;
}

/** A document and its key in the order asked for. */
export interface Picked {
  readonly doc: number;
  readonly key: number;
}

/** Up to this many, sorting what was found is cheaper than walking the whole order. */
const FEW = 2_000;

const behind = ({ segment, rank, after }: Selection): number =>
  after ? firstBehind(segment, rank, after.tie, after.id) : 0;

/** In the order of rank, which is the order in memory: stops as soon as there are enough. */
export function pickByRank(selection: Selection): Picked[] {
  const { segment, rank, bits, tests, limit } = selection;
  const start = behind(selection);
  const out: Picked[] = [];
  for (let w = start >>> 5; w < bits.length; w++) {
    let rest = bits[w] as number;
    if (w === start >>> 5) rest &= -1 << (start & 31);
    for (; rest !== 0; rest &= rest - 1) {
      const doc = (w << 5) | lowestBit(rest);
      if (!passes(tests, doc)) continue;
      out.push({ doc, key: keyOf(segment, rank, doc) });
      if (out.length === limit) return out;
    }
  }
  return out;
}

/** In the order of another number. */
export function pickByNumber(selection: Selection, order: Order): Picked[] {
  const { segment, bits, tests, limit, after } = selection;
  applyTests(bits, tests);
  const start = behind(selection);
  const isBehind = (key: number, doc: number) =>
    !after || key > after.first || (key === after.first && doc >= start);
  const out: Picked[] = [];
  if (countBits(bits) <= FEW) {
    eachBit(bits, (doc) => {
      const key = keyOf(segment, order, doc);
      if (isBehind(key, doc)) out.push({ doc, key });
    });
    return out.sort((a, b) => (a.key === b.key ? a.doc - b.doc : a.key - b.key)).slice(0, limit);
  }
  const docs = segment.sorted[order.name] as Uint32Array;
  for (let i = after ? firstFrom(segment, order, after.first) : 0; i < docs.length; i++) {
    const doc = docs[i] as number;
    if (!hasBit(bits, doc)) continue;
    const key = keyOf(segment, order, doc);
    if (!isBehind(key, doc)) continue;
    out.push({ doc, key });
    if (out.length === limit) break;
  }
  return out;
}

/** The highest scores first, equals by rank. The key is the negated score. */
export function pickByScore(selection: Selection, scores: Uint16Array): Picked[] {
  const { bits, tests, limit, after } = selection;
  applyTests(bits, tests);
  const start = behind(selection);
  const top = after ? -after.first : Infinity;
  const isBehind = (score: number, doc: number) => score < top || (score === top && doc >= start);
  const counts = new Uint32Array(MOST_SCORE + 1);
  eachBit(bits, (doc) => {
    const score = scores[doc] as number;
    if (isBehind(score, doc)) counts[score] = (counts[score] as number) + 1;
  });
  const { lowest, ofLowest } = threshold(counts, limit);
  const out: Picked[] = [];
  let room = ofLowest;
  eachBit(bits, (doc) => {
    const score = scores[doc] as number;
    if (score < lowest || !isBehind(score, doc) || (score === lowest && room-- <= 0)) return;
    out.push({ doc, key: -score });
  });
  return out.sort((a, b) => (a.key === b.key ? a.doc - b.doc : a.key - b.key));
}

/** The lowest score among the best `limit`, and how many of those with just that score fit. */
function threshold(counts: Uint32Array, limit: number): { lowest: number; ofLowest: number } {
  let room = limit;
  let score = counts.length - 1;
  while (score > 0 && (counts[score] as number) < room) room -= counts[score--] as number;
  return { lowest: score, ofLowest: room };
}

/** The first place in a sorted order whose key is not below `key`. */
function firstFrom(segment: Segment, order: Order, key: number): number {
  const docs = segment.sorted[order.name] as Uint32Array;
  let lo = 0;
  let hi = docs.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (keyOf(segment, order, docs[mid] as number) < key) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function eachBit(bits: Uint32Array, visit: (doc: number) => void): void {
  for (let w = 0; w < bits.length; w++)
    for (let rest = bits[w] as number; rest !== 0; rest &= rest - 1)
      visit((w << 5) | lowestBit(rest));
}
