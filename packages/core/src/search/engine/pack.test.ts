import fc from "fast-check";
import { expect, test } from "vitest";
import { type Doc, pack, packSegments, unpack } from "./index.ts";

const docs: fc.Arbitrary<Doc[]> = fc.array(
  fc.record({
    id: fc.string(),
    rev: fc.nat(),
    text: fc.dictionary(fc.constantFrom("name", "bio"), fc.string({ unit: "grapheme" }), {
      noNullPrototype: true,
    }),
    keywords: fc.record({ category: fc.array(fc.string()) }),
    numbers: fc.record({ reach: fc.option(fc.nat()) }),
    card: fc.string({ unit: "grapheme", maxLength: 400 }),
  }),
);

test("what is packed comes out as it went in", () => {
  fc.assert(
    fc.property(docs, (all) => {
      expect([...unpack(pack(all))]).toEqual(all);
    }),
  );
});

test("segments keep the order and stay below the size asked for", () => {
  fc.assert(
    fc.property(docs, fc.integer({ min: 3_000, max: 6_000 }), (all, maxBytes) => {
      const packs = [...packSegments(all, maxBytes)];
      for (const packed of packs) expect(packed.length).toBeLessThanOrEqual(maxBytes);
      expect(packs.flatMap((packed) => [...unpack(packed)])).toEqual(all);
    }),
  );
});

test("text that does not deflate is split until it fits; a document too large is refused", () => {
  const noise = (i: number) =>
    Array.from({ length: 900 }, (_, k) => (k * k * i * 7 + k ** 3) % 9973);
  const many = Array.from(
    { length: 60 },
    (_, i): Doc => ({
      ...{ id: `${i}`, rev: 1, text: {}, keywords: {}, numbers: {} },
      card: noise(i + 1).join(),
    }),
  );
  const packs = [...packSegments(many, 8_000)];
  expect(packs.every((packed) => packed.length <= 8_000)).toBe(true);
  expect(packs.flatMap((packed) => [...unpack(packed)])).toEqual(many);
  expect(() => [...packSegments(many, 500)]).toThrow(RangeError);
});

test("bytes of another format are refused", () => {
  expect(() => [...unpack(Uint8Array.of(9, 1, 2))]).toThrow("another format");
});
