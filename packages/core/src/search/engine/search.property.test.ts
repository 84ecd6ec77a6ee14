import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createIndex, type Doc, dumpIndex, type Gone, loadIndex, type Position } from "./index.ts";
import { foldKeyword, queryWordsOf, wordsOf } from "./words.ts";

const schema = {
  text: { name: 8, handles: 6, bio: 1 },
  keywords: { category: "exact", niche: "folded", platforms: "exact" },
  numbers: ["reach", "rating", "price"],
  sorts: {
    reach: { by: "reach", order: "desc" },
    rating: { by: "rating", order: "desc" },
    price: { by: "price", order: "asc" },
  },
  rank: "reach",
} as const;

type Profile = Doc<typeof schema>;
type SortName = "reach" | "rating" | "price" | "relevance";
interface Asked {
  text: string;
  where: {
    category?: string | string[];
    niche?: string;
    platforms?: string[];
    reach?: { min?: number; max?: number };
    rating?: { min?: number };
    price?: { max?: number };
  };
  sort: SortName;
}

/** The plain way: look at every document, then sort. Written apart from the engine's own code. */
class Model {
  readonly docs = new Map<string, Profile>();
  readonly revs = new Map<string, number>();

  apply(changes: ReadonlyArray<Profile | Gone>): void {
    for (const change of changes) {
      if (change.rev <= (this.revs.get(change.id) ?? -Infinity)) continue;
      this.revs.set(change.id, change.rev);
      if ("gone" in change) this.docs.delete(change.id);
      else this.docs.set(change.id, change);
    }
  }

  search({ text, where, sort }: Asked): string[] {
    const { must, lift } = queryWordsOf(text);
    const all = [...this.docs.values()].map((doc) => ({ doc, fields: fieldsOf(doc) }));
    const edits = must.map(
      (word) =>
        [...word].length >= 4 &&
        !all.some(({ fields }) =>
          fields.some(({ words }) => words.some((w) => w.startsWith(word))),
        ),
    );
    const score = (fields: Fields) => {
      let sum = 0;
      for (const [i, word] of must.entries()) {
        const best = bestMatch(fields, word, edits[i] as boolean);
        if (best === 0) return 0;
        sum += best;
      }
      for (const word of lift) sum += bestMatch(fields, word, false);
      return sum;
    };
    const found = all
      .map(({ doc, fields }) => ({ doc, score: score(fields) }))
      .filter((one) => (must.length === 0 || one.score > 0) && holds(one.doc, where));
    const key = (one: { doc: Profile; score: number }, by: SortName) => {
      if (by === "relevance") return -one.score;
      const value = one.doc.numbers[by];
      return value == null ? Infinity : by === "price" ? value : -value;
    };
    return found
      .sort(
        (a, b) =>
          order(key(a, sort), key(b, sort)) ||
          order(key(a, "reach"), key(b, "reach")) ||
          (a.doc.id < b.doc.id ? -1 : 1),
      )
      .map((one) => one.doc.id);
  }
}

type Fields = Array<{ weight: number; words: string[] }>;

const fieldsOf = (doc: Profile): Fields =>
  (["name", "handles", "bio"] as const).map((name) => ({
    weight: schema.text[name],
    words: [doc.text[name] ?? []].flat().flatMap(wordsOf),
  }));

function bestMatch(fields: Fields, word: string, edit: boolean): number {
  let best = 0;
  for (const { weight, words } of fields)
    for (const w of words) {
      const kind = w === word ? 4 : w.startsWith(word) ? 2 : edit && beginsNear(w, word) ? 1 : 0;
      best = Math.max(best, weight * kind);
    }
  return best;
}

const beginsNear = (word: string, query: string): boolean =>
  [-1, 0, 1].some(
    (more) => distance([...word].slice(0, [...query].length + more), [...query]) <= 1,
  );

/** Optimal string alignment. */
function distance(a: string[], b: string[]): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...b.map((_, j) => j + 1)]);
  const at = (i: number, j: number) => d[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = best;
    }
  return at(a.length, b.length);
}

function holds(doc: Profile, where: Asked["where"]): boolean {
  const values = (value: string | readonly string[] | undefined) => [value ?? []].flat();
  for (const name of ["category", "niche", "platforms"] as const) {
    const wanted = where[name];
    if (wanted === undefined) continue;
    const same = (v: string) => (name === "niche" ? foldKeyword(v) : v);
    const has = values(doc.keywords[name]).map(same);
    if (!values(wanted).some((value) => has.includes(same(value)))) return false;
  }
  for (const name of ["reach", "rating", "price"] as const) {
    const range: { min?: number; max?: number } | undefined = where[name];
    if (range?.min === undefined && range?.max === undefined) continue;
    const value = doc.numbers[name];
    if (value == null || value < (range.min ?? -Infinity) || value > (range.max ?? Infinity))
      return false;
  }
  return true;
}

const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

const many = <T>(one: fc.Arbitrary<T>, maxLength: number, minLength = 0) =>
  fc.array(one, { minLength, maxLength, size: "max" });

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom("anna", "annabel", "ann", "travel", "traveller", "trail"),
  },
  { weight: 3, arbitrary: fc.stringMatching(/^[abn]{1,6}$/) },
  {
    weight: 3,
    arbitrary: fc.constantFrom("Größe", "Ανθη", "Анна", "سلام", "हिन्दी", "東京都", "김치찌개"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("a.n_na", "𝓐nna", "𠀋𠀋", "!!", "🎉", "d’ann", "ａｎｎａ"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
);
const text = many(word, 4).map((words) => words.join(" "));
const number = fc.option(fc.integer({ min: 0, max: 6 }));
const category = fc.constantFrom("food", "travel", "tech");
const niche = fc.constantFrom("Street Food", "street food", "Café", "cafe", "vans");
const platforms = fc.subarray(["instagram", "tiktok", "youtube"]);

const profile = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((n) => `inf_${n}`),
  rev: fc.integer({ min: 1, max: 5 }),
  text: fc.record({ name: text, handles: fc.array(word, { maxLength: 2 }), bio: text }),
  keywords: fc.record({ category, niche, platforms }, { requiredKeys: ["category"] }),
  numbers: fc.record({ reach: number, rating: number, price: number }, { requiredKeys: [] }),
  card: text,
}) satisfies fc.Arbitrary<Profile>;
const gone = fc
  .record({ id: profile.map((p) => p.id), rev: fc.integer({ min: 1, max: 5 }) })
  .map((one): Gone => ({ ...one, gone: true }));
const change = fc.oneof({ weight: 4, arbitrary: profile }, { weight: 1, arbitrary: gone });

const typo = fc
  .tuple(word, fc.nat({ max: 8 }), fc.constantFrom("", "x", "an"))
  .map(([w, at, put]) => [...w].toSpliced(at, 1, put).join(""));
const bound = fc.integer({ min: 0, max: 6 });
const low = fc.integer({ min: 0, max: 2 });
const price = fc.record({ max: bound });
const asked: fc.Arbitrary<Asked> = fc.record({
  text: fc.oneof(
    fc.constant(""),
    fc
      .array(fc.oneof({ weight: 3, arbitrary: word }, typo), { maxLength: 2 })
      .map((w) => w.join(" ")),
    word.map((w) => w.slice(0, 2)),
  ),
  where: fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ category: fc.oneof(category, fc.array(category)) }) },
    { weight: 1, arbitrary: fc.record({ niche }) },
    { weight: 1, arbitrary: fc.record({ platforms, rating: fc.record({ min: bound }) }) },
    { weight: 1, arbitrary: fc.record({ reach: fc.record({ min: low, max: bound }) }) },
    { weight: 1, arbitrary: fc.record({ reach: fc.record({ min: low }), price }) },
    { weight: 1, arbitrary: fc.record({ reach: fc.record({ max: bound }), category, price }) },
  ),
  sort: fc.constantFrom<SortName>("reach", "rating", "price", "relevance"),
});

type Index = ReturnType<typeof createIndex<typeof schema>>;

function readAll(index: Index, query: Asked, limit: number): string[] {
  const ids: string[] = [];
  let after: Position | null = null;
  do {
    const page = index.search({ ...query, after, limit });
    ids.push(...page.hits.map((hit) => hit.id));
    after = page.next && (JSON.parse(JSON.stringify(page.next)) as Position);
  } while (after);
  return ids;
}

describe("the engine answers as looking at every document does", () => {
  test("filters, words, prefixes and every order, paged to the end", () => {
    fc.assert(
      fc.property(
        many(profile, 80, 10),
        many(asked, 8, 1),
        fc.integer({ min: 1, max: 30 }),
        (docs, queries, limit) => {
          const index = createIndex(schema, docs);
          const model = new Model();
          model.apply(docs);
          for (const query of queries)
            expect(readAll(index, query, limit)).toEqual(model.search(query));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("after changes in any order, as if made anew; the same once dumped and loaded", () => {
    fc.assert(
      fc.property(
        many(profile, 40),
        many(many(change, 8), 8),
        many(asked, 6, 1),
        (docs, batches, queries) => {
          const index = createIndex(schema, docs);
          const model = new Model();
          model.apply(docs);
          for (const batch of batches) {
            index.apply(batch);
            model.apply(batch);
          }
          index.apply(batches.flat());
          expect(index.size).toBe(model.docs.size);
          const rebuilt = createIndex(schema, model.docs.values());
          for (const query of queries) {
            const expected = model.search(query);
            expect(readAll(index, query, 7)).toEqual(expected);
            expect(index.search(query)).toEqual(rebuilt.search(query));
          }
          const loaded = loadIndex(schema, dumpIndex(index));
          for (const query of queries) expect(loaded.search(query)).toEqual(rebuilt.search(query));
          loaded.apply(batches.flat());
          expect(loaded.size).toBe(model.docs.size);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("documents that change between pages cost the others neither place nor doubling", () => {
    fc.assert(
      fc.property(
        many(profile, 60, 10),
        many(change, 20),
        asked,
        fc.integer({ min: 1, max: 8 }),
        (docs, changes, query, limit) => {
          const index = createIndex(schema, docs);
          const before = readAll(index, query, 1_000);
          const first = index.search({ ...query, limit });
          index.apply(changes);
          const later = first.next
            ? index.search({ ...query, after: first.next, limit: 1_000 }).hits
            : [];
          const touched = new Set(changes.map((one) => one.id));
          const seen = [...first.hits, ...later].map((hit) => hit.id);
          expect(seen.filter((id) => !touched.has(id))).toEqual(
            before.filter((id) => !touched.has(id)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
