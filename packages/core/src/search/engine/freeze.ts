/** The second half of building: sorts what was gathered and writes it down as a segment. */
import { allBits } from "./bits.ts";
import { GrowingBytes, GrowingU32, StringsBuilder } from "./bytes.ts";
import { PlainCards } from "./cards.ts";
import type { Gathered } from "./gather.ts";
import { GATHER_BITS, GATHER_MASK, writePostings } from "./postings.ts";
import { mergeLists, PREFIX_TAG, sharedPrefixes } from "./prefixes.ts";
import { FIRST_WORD_CODE, type Plan } from "./schema.ts";
import { type Segment, sortKey } from "./segment.ts";

export function freeze(plan: Plan, gathered: Gathered): Segment {
  const slots = rankedSlots(plan, gathered);
  const size = slots.length;
  const ids = new StringsBuilder();
  const cards = new StringsBuilder();
  const revs = new Float64Array(size);
  for (let doc = 0; doc < size; doc++) {
    const slot = slots[doc] as number;
    ids.push(gathered.ids[slot] as string);
    cards.pushFrom(gathered.cards, slot);
    revs[doc] = gathered.revs[slot] as number;
  }
  const numbers: Record<string, Float64Array> = {};
  for (const name of plan.numbers) {
    const column = gathered.numbers[name] as readonly number[];
    numbers[name] = Float64Array.from(slots, (slot) => column[slot] as number);
  }
  return {
    size,
    live: allBits(size),
    liveCount: size,
    ids: ids.done(),
    byId: idOrder(gathered, slots),
    revs,
    cards: new PlainCards(cards.done()),
    numbers,
    sorted: sortedOrders(plan, numbers, size),
    classBits: plan.classBits,
    ...writeTerms(plan, gathered, slots),
  };
}

/** The slots to keep, in the order of rank, equals by id. */
function rankedSlots(plan: Plan, gathered: Gathered): Uint32Array {
  const column = gathered.numbers[plan.rank.field] as readonly number[];
  const keys = Float64Array.from(column, (value) => sortKey(value, plan.rank));
  const { ids } = gathered;
  return gathered.keep.slice().sort((a, b) => {
    const x = keys[a] as number;
    const y = keys[b] as number;
    return x === y ? compareText(ids[a] as string, ids[b] as string) : x - y;
  });
}

function idOrder(gathered: Gathered, slots: Uint32Array): Uint32Array {
  const { ids } = gathered;
  return new Uint32Array(slots.length)
    .map((_, doc) => doc)
    .sort((a, b) =>
      compareText(ids[slots[a] as number] as string, ids[slots[b] as number] as string),
    );
}

function sortedOrders(
  plan: Plan,
  numbers: Readonly<Record<string, Float64Array>>,
  size: number,
): Record<string, Uint32Array> {
  const sorted: Record<string, Uint32Array> = {};
  for (const order of plan.orders) {
    if (order === plan.rank) continue;
    const keys = (numbers[order.field] as Float64Array).map((value) => sortKey(value, order));
    sorted[order.name] = new Uint32Array(size)
      .map((_, doc) => doc)
      .sort((a, b) => (keys[a] === keys[b] ? a - b : (keys[a] as number) - (keys[b] as number)));
  }
  return sorted;
}

/** The vocabulary in order, each term with its list of documents in order. */
function writeTerms(
  plan: Plan,
  gathered: Gathered,
  slots: Uint32Array,
): Pick<Segment, "terms" | "postings" | "postingAt"> {
  const { posts, start } = gathered;
  const count = new Uint32Array(gathered.terms.size);
  for (const slot of slots)
    for (let p = start[slot] as number; p < (start[slot + 1] as number); p++) {
      const term = (posts[p] as number) >>> GATHER_BITS;
      count[term] = (count[term] as number) + 1;
    }
  const begin = new Uint32Array(count.length + 1);
  for (let term = 0; term < count.length; term++)
    begin[term + 1] = (begin[term] as number) + (count[term] as number);
  const lists = new Uint32Array(begin[count.length] as number);
  const next = begin.slice();
  for (let doc = 0; doc < slots.length; doc++) {
    const slot = slots[doc] as number;
    for (let p = start[slot] as number; p < (start[slot + 1] as number); p++) {
      const post = posts[p] as number;
      const term = post >>> GATHER_BITS;
      const at = next[term] as number;
      lists[at] = (doc << GATHER_BITS) | (post & GATHER_MASK);
      next[term] = at + 1;
    }
  }
  const names = sortedTerms(gathered.terms.keys());
  const numbers = Uint32Array.from(names, (name) => gathered.terms.get(name) as number);
  const listOf = (i: number): Uint32Array => {
    const term = numbers[i] as number;
    return lists.subarray(begin[term], begin[term + 1]);
  };
  const countOf = (i: number) => count[numbers[i] as number] as number;
  const prefixes = sharedPrefixes(names, countOf, slots.length);
  return writeLists(plan, slots.length, function* () {
    for (const [i, name] of names.entries())
      if (name.charCodeAt(0) < FIRST_WORD_CODE) yield [name, listOf(i)];
    for (const { prefix, lo, hi } of prefixes) {
      const all = Array.from({ length: hi - lo }, (_, i) => listOf(lo + i));
      yield [PREFIX_TAG + prefix, mergeLists(all, slots.length)];
    }
    for (const [i, name] of names.entries())
      if (name.charCodeAt(0) >= FIRST_WORD_CODE) yield [name, listOf(i)];
  });
}

/** Terms whose documents all went are left out. */
function writeLists(
  plan: Plan,
  size: number,
  sorted: () => Iterable<[name: string, list: Uint32Array]>,
): Pick<Segment, "terms" | "postings" | "postingAt"> {
  const terms = new StringsBuilder();
  const postingAt = new GrowingU32();
  const postings = new GrowingBytes();
  for (const [name, list] of sorted()) {
    if (list.length === 0) continue;
    terms.push(name);
    postingAt.push(postings.length);
    writePostings(postings, list, { size, classBits: plan.classBits });
  }
  postingAt.push(postings.length);
  return {
    terms: terms.done(),
    postings: postings.done(),
    postingAt: postingAt.view().slice(),
  };
}

/** By code point, as their bytes compare. The default order differs only with surrogate pairs. */
function sortedTerms(terms: Iterable<string>): string[] {
  const names = [...terms];
  return names.some((name) => SURROGATE.test(name)) ? names.sort(byCodePoint) : names.sort();
}

const SURROGATE = /[\ud800-\udfff]/;

function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return liftPair(x) - liftPair(y);
  }
  return a.length - b.length;
}

/** Moves surrogates above the rest of the basic plane, where the characters they stand for belong. */
const liftPair = (unit: number): number =>
  unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
