import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createIndex, dumpIndex, type Gone, loadIndex, type Position } from "./index.ts";
import { type Asked, Model, type Profile, type SortName, schema } from "./search.model.ts";

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
