/** The first documents of a matched set in the order of a number, behind a given place. */
import { countBits, eachBit, hasBit, lowestBit } from "./bits.ts";
import { type NumberTest, passes } from "./match-conditions.ts";
import type { Place } from "./position.ts";
import type { Order } from "./schema.ts";
import { firstBehind, keyOf, type Segment, sortKey } from "./segment.ts";

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
const FEW = 4_000;

/** The first document that rank alone puts behind the place. */
export const behind = ({ segment, rank, after }: Selection): number =>
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
  const { segment, bits, limit, after } = selection;
  const column = segment.numbers[order.field];
  const own = selection.tests.find((test) => test.column === column);
  const tests = selection.tests.filter((test) => test !== own);
  const [least, most] = own ? keyRange(own, order) : [-Infinity, Infinity];
  const start = behind(selection);
  const isBehind = (key: number, doc: number) =>
    !after || key > after.first || (key === after.first && doc >= start);
  const out: Picked[] = [];
  const isWanted = (key: number, doc: number) =>
    isBehind(key, doc) && passes(tests, doc) && out.push({ doc, key });
  if (countBits(bits) <= FEW) {
    eachBit(bits, (doc) => {
      if (!own || passes([own], doc)) isWanted(keyOf(segment, order, doc), doc);
    });
    return out.sort((a, b) => (a.key === b.key ? a.doc - b.doc : a.key - b.key)).slice(0, limit);
  }
  const docs = segment.sorted[order.name] as Uint32Array;
  const from = firstFrom(segment, order, Math.max(least, after?.first ?? -Infinity));
  for (let i = from; i < docs.length && out.length < limit; i++) {
    const doc = docs[i] as number;
    if (!hasBit(bits, doc)) continue;
    const key = keyOf(segment, order, doc);
    // Documents without a value are last; a condition on the value excludes them.
    if (own && (key > most || key === Infinity)) break;
    isWanted(key, doc);
  }
  return out;
}

/** The keys that a condition on the sorted field itself leaves. */
function keyRange({ min, max }: NumberTest, order: Order): [number, number] {
  return order.sign === 1 ? [min, max] : [sortKey(max, order), sortKey(min, order)];
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
