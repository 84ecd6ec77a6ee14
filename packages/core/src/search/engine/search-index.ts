/**
 * An index in memory over one collection: made from documents, kept current by changes, asked by
 * words, filters and orders. It holds several segments, each finished when it was made: a change
 * marks the old document in its segment as gone and adds a small segment with the new one, and
 * neighbours of like size become one. So a change costs about what it brings, and the large segment
 * is rewritten only when the changes have grown to a good part of it.
 */
import { textAt } from "./bytes.ts";
import { freeze } from "./freeze.ts";
import { gatherDocs, gatherSegments } from "./gather.ts";
import { matchKeywords, numberTests } from "./match-conditions.ts";
import { hasPrefix, matchWords, mayEdit, type Words } from "./match-words.ts";
import { comparePlaces, type Place, type Position, placeOf, positionOf } from "./position.ts";
import type { Doc, Gone, Plan, Schema, SortName, Where } from "./schema.ts";
import { findDoc, keyOf, removeDoc, type Segment } from "./segment.ts";
import { pickByNumber, pickByRank } from "./select.ts";
import { pickByScore } from "./select-by-score.ts";
import { queryWordsOf } from "./words.ts";

/** A younger segment grown to this part of its elder is merged into it. */
const MERGE_RATIO = 1 / 3;
const MOST_HITS = 1_000;

export interface Query<S extends Schema> {
  /** Every word must be found, as it is or as the beginning of a longer one. */
  readonly text?: string | undefined;
  readonly where?: Where<S> | undefined;
  /** Default: relevance, which without words is the schema's rank. */
  readonly sort?: SortName<S> | undefined;
  /** Where the page before ended, from a query with the same text, filters and sort. */
  readonly after?: Position | null | undefined;
  /** 1–1,000, default 20. */
  readonly limit?: number | undefined;
}

export interface Hit {
  readonly id: string;
  readonly card: string;
  readonly position: Position;
}

export interface Page {
  readonly hits: readonly Hit[];
  /** Null at the end. */
  readonly next: Position | null;
}

interface Candidate extends Place {
  readonly segment: Segment;
  readonly doc: number;
}

export class SearchIndex<S extends Schema> {
  readonly #plan: Plan;
  /** From the oldest and largest to the youngest. */
  #segments: Segment[];
  /** Removed documents, so that an older revision that arrives late does not bring them back. */
  readonly #gone: Map<string, number>;

  /** Use `createIndex` or `loadIndex`. */
  constructor(plan: Plan, segments: Segment[], gone: Map<string, number>) {
    this.#plan = plan;
    this.#segments = segments;
    this.#gone = gone;
  }

  /** Living documents. */
  get size(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.liveCount, 0);
  }

  /** Brings changes in, in any order and as often as they come: the newest revision stays. */
  apply(changes: Iterable<Doc<S> | Gone>): void {
    const fresh = new Map<string, Doc>();
    for (const change of changes) {
      if (change.rev <= this.#revOf(change.id, fresh)) continue;
      this.#remove(change.id);
      if ("gone" in change) {
        fresh.delete(change.id);
        this.#gone.set(change.id, change.rev);
      } else {
        fresh.set(change.id, change);
        this.#gone.delete(change.id);
      }
    }
    if (fresh.size > 0)
      this.#segments.push(freeze(this.#plan, gatherDocs(this.#plan, fresh.values())));
    this.#tidy();
  }

  /** One page of what answers the query, in the order asked for. */
  search(query: Query<S>): Page {
    const limit = Math.min(Math.max(Math.trunc(query.limit ?? 20), 1), MOST_HITS);
    const words = this.#words(query);
    const found = this.#segments.flatMap((segment) => this.#pick(segment, query, words, limit + 1));
    found.sort(comparePlaces);
    const hits = found.slice(0, limit).map(
      (place): Hit => ({
        id: place.id,
        card: place.segment.cards.at(place.doc),
        position: positionOf(place, words.edits),
      }),
    );
    return { hits, next: found.length > limit ? (hits[hits.length - 1]?.position ?? null) : null };
  }

  /** Everything in one segment, as it would be had it been made just now. */
  compact(): Segment {
    const only = this.#segments[0];
    if (!only || this.#segments.length > 1 || only.liveCount < only.size)
      this.#segments = [this.#merge(this.#segments)];
    return this.#segments[0] as Segment;
  }

  /** Removed documents and the revisions at which they went. */
  get gone(): ReadonlyMap<string, number> {
    return this.#gone;
  }

  get plan(): Plan {
    return this.#plan;
  }

  #pick(segment: Segment, query: Query<S>, words: Words, limit: number): Candidate[] {
    const plan = this.#plan;
    const where = query.where ?? {};
    const bits = matchKeywords(plan, segment, where);
    if (!bits) return [];
    const tests = numberTests(plan, segment, where, bits);
    const after = query.after ? placeOf(query.after) : null;
    const selection = { segment, rank: plan.rank, bits, tests, limit, after };
    const candidate = ({ doc, key }: { doc: number; key: number }): Candidate => {
      const id = textAt(segment.ids, doc);
      return { segment, doc, first: key, tie: keyOf(segment, plan.rank, doc), id };
    };
    const sort = query.sort ?? "relevance";
    if (words.must.length > 0) {
      const ranked = sort === "relevance";
      const levels = matchWords(plan, segment, words, bits, ranked);
      if (!levels) return [];
      if (ranked) return pickByScore(selection, levels).map(candidate);
    }
    const order = sort === "relevance" ? plan.rank : plan.orders.find((o) => o.name === sort);
    if (!order) throw new RangeError(`no sort is named ${sort}`);
    const picked = order === plan.rank ? pickByRank(selection) : pickByNumber(selection, order);
    return picked.map(candidate);
  }

  /** The words of a query; those that nothing begins with are searched with one edit. */
  #words(query: Query<S>): Words {
    const { must, lift } = queryWordsOf(query.text ?? "");
    const before = query.after?.edits ?? [];
    const needsEdit = (word: string, i: number) =>
      before.includes(i) ||
      (!query.after && mayEdit(word) && !this.#segments.some((s) => hasPrefix(s, word)));
    return { must, lift, edits: [...must.keys()].filter((i) => needsEdit(must[i] as string, i)) };
  }

  #revOf(id: string, fresh: ReadonlyMap<string, Doc>): number {
    const known = fresh.get(id)?.rev ?? this.#gone.get(id);
    if (known !== undefined) return known;
    for (const segment of this.#segments) {
      const doc = findDoc(segment, id);
      if (doc >= 0) return segment.revs[doc] as number;
    }
    return -Infinity;
  }

  #remove(id: string): void {
    for (const segment of this.#segments) {
      const doc = findDoc(segment, id);
      if (doc >= 0) removeDoc(segment, doc);
    }
  }

  #tidy(): void {
    const segments = this.#segments.filter((segment) => segment.liveCount > 0);
    for (let younger = segments.length - 1; younger > 0; younger = segments.length - 1) {
      const [a, b] = [segments[younger - 1] as Segment, segments[younger] as Segment];
      if (b.liveCount < a.liveCount * MERGE_RATIO) break;
      segments.splice(younger - 1, 2, this.#merge([a, b]));
    }
    this.#segments = segments;
  }

  #merge(segments: readonly Segment[]): Segment {
    return freeze(this.#plan, gatherSegments(this.#plan, segments));
  }
}
