import { describe, expect, test } from "vitest";
import { createIndex, type Doc, type Position } from "./index.ts";

const schema = {
  text: { name: 8, bio: 1 },
  keywords: { category: "exact", niche: "folded" },
  numbers: ["reach", "price"],
  sorts: { reach: { by: "reach", order: "desc" }, price: { by: "price", order: "asc" } },
  rank: "reach",
} as const;
type Profile = Doc<typeof schema>;

const profile = (id: string, name: string, more: Partial<Profile> = {}): Profile => ({
  id,
  rev: 1,
  text: { name },
  keywords: {},
  numbers: {},
  card: `{"name":${JSON.stringify(name)}}`,
  ...more,
});
const ids = (docs: Profile[], text: string) =>
  createIndex(schema, docs)
    .search({ text })
    .hits.map((hit) => hit.id);

describe("words", () => {
  test("handles are found whole, without punctuation, by parts and half typed", () => {
    const docs = [profile("a", "@nat.geo_official"), profile("b", "Somebody Else")];
    for (const text of [
      "@nat.geo_official",
      "natgeoofficial",
      "nat.geo",
      "geo",
      "official nat",
      "natg",
    ])
      expect(ids(docs, text), text).toEqual(["a"]);
  });

  test("e-mail addresses are found whole and by their host", () => {
    const docs = [profile("a", "ann@example.com"), profile("b", "ann@other.org")];
    expect(ids(docs, "ann@example.com")).toEqual(["a"]);
    expect(ids(docs, "other.org")).toEqual(["b"]);
  });

  test("case, accents, widths and letter forms do not matter", () => {
    const docs = [profile("a", "Łukasz Größe-Çelik ΟΔΟΣ Ёлка سَلامٌ")];
    for (const text of [
      "lukasz",
      "GROSSE",
      "grösse",
      "celik",
      "οδος",
      "елка",
      "سلام",
      "ｌｕｋａｓｚ",
    ])
      expect(ids(docs, text), text).toEqual(["a"]);
  });

  test("scripts without spaces are found by any part, even one character", () => {
    const docs = [
      profile("a", "東京タワー日記"),
      profile("b", "김치찌개"),
      profile("c", "อาหารไทย"),
    ];
    for (const text of ["東京", "タワー", "京", "記"]) expect(ids(docs, text), text).toEqual(["a"]);
    expect(ids(docs, "찌개")).toEqual(["b"]);
    expect(ids(docs, "ไทย")).toEqual(["c"]);
  });

  test("vowel signs of Devanagari are letters", () => {
    expect(ids([profile("a", "हिन्दी"), profile("b", "हन्द")], "हिन्दी")).toEqual(["a"]);
  });

  test("one edit is forgiven only when nothing begins with the word, from four letters on", () => {
    const docs = [profile("a", "gaming"), profile("b", "photography")];
    for (const text of ["gamng", "gmaing", "gaaming", "gaxing"])
      expect(ids(docs, text), text).toEqual(["a"]);
    expect(ids(docs, "fhotograph")).toEqual(["b"]);
    expect(ids(docs, "gxm")).toEqual([]);
    expect(ids([...docs, profile("c", "gamng")], "gamng")).toEqual(["c"]);
  });

  test("a word beats a beginning, a name beats a bio, reach breaks ties", () => {
    const docs = [
      profile("bio", "x", { text: { bio: "travel" } }),
      profile("begins", "traveller", { numbers: { reach: 9 } }),
      profile("small", "travel", { numbers: { reach: 1 } }),
      profile("large", "travel", { numbers: { reach: 2 } }),
    ];
    expect(ids(docs, "travel")).toEqual(["large", "small", "begins", "bio"]);
  });

  test("a handle written out in full comes first", () => {
    const docs = [
      profile("large", "nasa gov fans", { numbers: { reach: 9 } }),
      profile("own", "@nasa.gov", { numbers: { reach: 1 } }),
    ];
    expect(ids(docs, "nasa.gov")).toEqual(["own", "large"]);
  });
});

describe("odd queries", () => {
  const index = createIndex(schema, [profile("a", "Anna"), profile("b", "Bert")]);

  test.each(["", "   ", "!!!", "🎉👍🏽", "\u200f\u202e", "@._-"])(
    "%j asks for nothing: all",
    (text) => {
      expect(index.search({ text }).hits).toHaveLength(2);
    },
  );

  test("a huge query is cut and answered", () => {
    expect(index.search({ text: "anna ".repeat(100_000) }).hits.map((hit) => hit.id)).toEqual([
      "a",
    ]);
    expect(index.search({ text: "x".repeat(1_000_000) }).hits).toEqual([]);
  });

  test("half a surrogate pair and control characters find nothing and break nothing", () => {
    for (const text of ["\ud800", "anna\ud800", "\u0001food", "\u001fa"]) index.search({ text });
    expect(index.search({ where: { category: "\ud800" } }).hits).toEqual([]);
  });

  test("an empty index answers with an empty page", () => {
    expect(createIndex(schema).search({ text: "anna" })).toEqual({ hits: [], next: null });
  });

  test("no value wanted of a field means no document", () => {
    expect(index.search({ where: { category: [] } }).hits).toEqual([]);
  });
});

test("a schema that cannot be held is refused", () => {
  expect(() => createIndex({ ...schema, text: { name: 16 } })).toThrow(RangeError);
  expect(() => createIndex({ ...schema, rank: "rating" })).toThrow(RangeError);
  expect(() =>
    createIndex({ ...schema, sorts: { reach: { by: "followers", order: "desc" } } }),
  ).toThrow(RangeError);
});

describe("with so many documents that the fast ways are taken", () => {
  const size = 40_000;
  const docs = Array.from({ length: size }, (_, i): Profile => {
    const name = ["anna", "annabel", "bert"][i % 3] as string;
    const bio = ["ann travels", "anna cooks", "cooking", "travel by boat"][i % 4] as string;
    const numbers = { reach: (i * 7_919) % 1_000, price: i % 5 === 0 ? null : (i * 31) % 500 };
    const keywords = { category: i % 10 === 0 ? "food" : "travel" };
    return profile(`p${i}`, name, { text: { name, bio }, numbers, keywords });
  });
  const index = createIndex(schema, docs);
  const key = (value: number | null | undefined) => value ?? Infinity;
  const inOrder = (score: (doc: Profile) => number, keep: (doc: Profile) => boolean) =>
    docs
      .filter(keep)
      .sort(
        (a, b) =>
          score(a) - score(b) ||
          (b.numbers.reach as number) - (a.numbers.reach as number) ||
          (a.id < b.id ? -1 : 1),
      )
      .map((doc) => doc.id);
  const readAll = (query: Parameters<typeof index.search>[0]) => {
    const found: string[] = [];
    let after: Position | null = null;
    do {
      const page = index.search({ ...query, after, limit: 997 });
      found.push(...page.hits.map((hit) => hit.id));
      after = page.next;
    } while (after);
    return found;
  };

  test("by price, where many have none", () => {
    const price = (doc: Profile) => key(doc.numbers.price);
    expect(readAll({ sort: "price" })).toEqual(
      inOrder(
        (doc) => Math.min(price(doc), 1e9),
        () => true,
      ),
    );
    const range = { min: 100, max: 300 };
    expect(readAll({ sort: "price", where: { price: range, category: "travel" } })).toEqual(
      inOrder(
        price,
        (doc) => price(doc) >= 100 && price(doc) <= 300 && doc.keywords.category === "travel",
      ),
    );
  });

  test("by relevance of one word and of two", () => {
    const name = { anna: 32, annabel: 16, bert: 0 } as Record<string, number>;
    const bio = { "ann travels": 0, "anna cooks": 4 } as Record<string, number>;
    const anna = (doc: Profile) =>
      Math.max(name[`${doc.text.name}`] ?? 0, bio[`${doc.text.bio}`] ?? 0);
    expect(readAll({ text: "anna" })).toEqual(
      inOrder(
        (doc) => -anna(doc),
        (doc) => anna(doc) > 0,
      ),
    );
    const travel = (doc: Profile) =>
      ({ "ann travels": 2, "travel by boat": 4 })[`${doc.text.bio}`] ?? 0;
    expect(readAll({ text: "travel anna", where: { reach: { max: 900 } } })).toEqual(
      inOrder(
        (doc) => -anna(doc) - travel(doc),
        (doc) => anna(doc) > 0 && travel(doc) > 0 && (doc.numbers.reach as number) <= 900,
      ),
    );
  });
});
