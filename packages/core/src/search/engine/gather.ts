/**
 * The first half of building: documents in the order they come, their words counted into a
 * dictionary, nothing sorted yet. Fed from documents, or from finished segments that become one.
 */
import { hasBit } from "./bits.ts";
import { GrowingU32, type Strings, StringsBuilder, textAt } from "./bytes.ts";
import { eachPosting, GATHER_BITS, MAX_DOCS } from "./postings.ts";
import { PREFIX_TAG } from "./prefixes.ts";
import type { Doc, Plan } from "./schema.ts";
import type { Segment } from "./segment.ts";
import { startingWith } from "./vocabulary.ts";
import { foldKeyword, wordsOf } from "./words.ts";

export interface Gathered {
  readonly ids: readonly string[];
  readonly revs: readonly number[];
  readonly cards: Strings;
  /** Number field → values in the order of the slots, NaN where there is none. */
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  /** Term → its number. */
  readonly terms: ReadonlyMap<string, number>;
  /** Slot `s` has the postings from `start[s]` to `start[s + 1]`: `term << GATHER_BITS | class`. */
  readonly start: Uint32Array;
  readonly posts: Uint32Array;
  /** The slots to keep; a later revision took the place of the others. */
  readonly keep: Uint32Array;
}

/** Reads documents one by one; the iterable may be longer than memory would hold at once. */
export function gatherDocs(plan: Plan, docs: Iterable<Doc>): Gathered {
  const ids: string[] = [];
  const revs: number[] = [];
  const cards = new StringsBuilder();
  const numbers = emptyColumns(plan);
  const terms = new Map<string, number>();
  const start = new GrowingU32();
  const posts = new GrowingU32();
  const newest = new Map<string, number>();
  for (const doc of docs) {
    const slot = ids.length;
    const other = newest.get(doc.id);
    if (other !== undefined && (revs[other] as number) >= doc.rev) continue;
    newest.set(doc.id, slot);
    ids.push(doc.id);
    revs.push(doc.rev);
    cards.push(doc.card);
    for (const name of plan.numbers) numbers[name]?.push(numberOf(doc.numbers[name]));
    start.push(posts.length);
    for (const [term, fieldClass] of termsOf(plan, doc))
      posts.push((numberTerm(terms, term) << GATHER_BITS) | fieldClass);
  }
  checkSize(ids.length);
  start.push(posts.length);
  const keep = Uint32Array.from(newest.values());
  const done = { start: start.view(), posts: posts.view(), keep };
  return { ids, revs, cards: cards.done(), numbers, terms, ...done };
}

/** Takes the living documents of several segments together. */
export function gatherSegments(plan: Plan, segments: readonly Segment[]): Gathered {
  const ids: string[] = [];
  const revs: number[] = [];
  const cards = new StringsBuilder();
  const numbers = emptyColumns(plan);
  const firstSlot: Uint32Array[] = [];
  for (const segment of segments) {
    const slots = new Uint32Array(segment.size);
    firstSlot.push(slots);
    for (let doc = 0; doc < segment.size; doc++) {
      if (!hasBit(segment.live, doc)) continue;
      slots[doc] = ids.length;
      ids.push(textAt(segment.ids, doc));
      revs.push(segment.revs[doc] as number);
      cards.push(segment.cards.at(doc));
      for (const name of plan.numbers) numbers[name]?.push(segment.numbers[name]?.[doc] as number);
    }
  }
  checkSize(ids.length);
  const { terms, start, posts } = gatherPostings(segments, firstSlot, ids.length);
  const keep = Uint32Array.from(ids.keys());
  return { ids, revs, cards: cards.done(), numbers, terms, start, posts, keep };
}

/** From lists by term to lists by document: count, then fill. */
function gatherPostings(
  segments: readonly Segment[],
  slots: readonly Uint32Array[],
  size: number,
): Pick<Gathered, "terms" | "start" | "posts"> {
  const start = new Uint32Array(size + 1);
  const walk = (visit: (slot: number, segment: Segment, term: number, cls: number) => void) => {
    for (const [i, segment] of segments.entries()) {
      const slotOf = slots[i] as Uint32Array;
      const shared = startingWith(segment.terms, PREFIX_TAG);
      for (let term = 0; term + 1 < segment.postingAt.length; term++)
        if (term < shared.lo || term >= shared.hi)
          eachPosting(segment, term, (doc, cls) => {
            if (hasBit(segment.live, doc)) visit(slotOf[doc] as number, segment, term, cls);
            return true;
          });
    }
  };
  walk((slot) => {
    start[slot + 1] = (start[slot + 1] as number) + 1;
  });
  for (let slot = 0; slot < size; slot++)
    start[slot + 1] = (start[slot + 1] as number) + (start[slot] as number);
  const terms = new Map<string, number>();
  const posts = new Uint32Array(start[size] as number);
  const next = start.slice();
  let known: { segment?: Segment; term: number; number: number } = { term: -1, number: -1 };
  walk((slot, segment, term, cls) => {
    if (known.segment !== segment || known.term !== term)
      known = { segment, term, number: numberTerm(terms, textAt(segment.terms, term)) };
    const at = next[slot] as number;
    posts[at] = (known.number << GATHER_BITS) | cls;
    next[slot] = at + 1;
  });
  return { terms, start, posts };
}

/** Each term of a document once, with the heaviest class it stands in. */
function termsOf(plan: Plan, doc: Doc): Map<string, number> {
  const found = new Map<string, number>();
  for (const field of plan.keywords)
    for (const value of valuesOf(doc.keywords[field.name])) found.set(keywordTerm(field, value), 0);
  for (const field of plan.text)
    for (const value of valuesOf(doc.text[field.name]))
      for (const word of wordsOf(value)) {
        const before = found.get(word);
        if (before === undefined || before > field.class) found.set(word, field.class);
      }
  return found;
}

/** How a value of a keyword field stands in the vocabulary. */
export const keywordTerm = (field: Plan["keywords"][number], value: string): string =>
  field.tag + (field.folded ? foldKeyword(value) : value).replace(HALF_PAIR, "\ufffd");

/** UTF-8 has no form for half a surrogate pair. */
const HALF_PAIR = /\p{Cs}/gu;

export const valuesOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

const numberOf = (value: number | null | undefined): number =>
  typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;

const emptyColumns = (plan: Plan): Record<string, number[]> =>
  Object.fromEntries(plan.numbers.map((name) => [name, []]));

function numberTerm(terms: Map<string, number>, term: string): number {
  let number = terms.get(term);
  if (number === undefined) {
    number = terms.size;
    terms.set(term, number);
  }
  return number;
}

function checkSize(size: number): void {
  if (size > MAX_DOCS) throw new RangeError(`an index holds at most ${MAX_DOCS} documents`);
}
