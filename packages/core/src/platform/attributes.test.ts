import { convertToAttr, convertToNative, marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attributes, marshalled, unmarshalled } from "./attributes.ts";

/** Whatever JSON says, as `JSON.parse` makes it; DynamoDB knows no negative zero. */
const number = fc
  .oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e15, max: 1e15 }))
  .map((one) => (Object.is(one, -0) ? 0 : one));
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: "binary" }),
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("json"), { maxLength: 5 }),
    fc.dictionary(fc.string(), tie("json"), { maxKeys: 5, noNullPrototype: true }),
  ),
}));
const row = fc.dictionary(fc.string(), json, { maxKeys: 6, noNullPrototype: true });
const overTheWire = (attributes: Attributes): Attributes => JSON.parse(JSON.stringify(attributes));

test("a row comes back over the wire as it was", () => {
  fc.assert(
    fc.property(row, (given) => {
      expect(unmarshalled(overTheWire(marshalled(given)))).toStrictEqual(given);
    }),
  );
});

test("rows are written and read as the SDK does", () => {
  const plain = row.filter((one) => !JSON.stringify(one).includes("__proto__"));
  fc.assert(
    fc.property(plain, (given) => {
      const attributes = marshalled(given);
      expect(attributes).toStrictEqual(marshall(given));
      expect(unmarshalled(attributes)).toStrictEqual(unmarshall(attributes as never));
    }),
  );
});

test("a name that would set the prototype is a name like any other", () => {
  const given = JSON.parse('{"__proto__":{"admin":true},"a":[{"__proto__":1}]}');
  const back = unmarshalled(overTheWire(marshalled(given)));
  expect(JSON.stringify(back)).toBe(JSON.stringify(given));
  expect((back as { admin?: boolean }).admin).toBeUndefined();
});

test("a map comes back with its names in one order, in whichever it was sent", () => {
  const map = {
    amount: { N: "1" },
    by: { S: "sponsor" },
    terms: { M: { b: { N: "2" }, a: { N: "1" } } },
  };
  const turned = Object.fromEntries(Object.entries(map).reverse());
  const texts = [map, turned].map((M) => JSON.stringify(unmarshalled({ offer: { M } })));
  expect(texts[0]).toBe('{"offer":{"amount":1,"by":"sponsor","terms":{"a":1,"b":2}}}');
  expect(texts[1]).toBe(texts[0]);
});

test("what is undefined is left out, at any depth", () => {
  const given = { a: undefined, b: { c: undefined, d: [1, undefined, "x"] } };
  const options = { removeUndefinedValues: true };
  expect(marshalled(given)).toEqual({ b: { M: { d: { L: [{ N: "1" }, { S: "x" }] } } } });
  expect(marshalled(given)).toEqual(marshall(given, options));
});

test("sets, bytes and whole numbers beyond 2^53 come back as they were", () => {
  const given = {
    strings: new Set(["a", "b"]),
    numbers: new Set([1, 2.5]),
    bytes: new Uint8Array([0, 255, 7]),
    several: new Set([new Uint8Array([1]), new Uint8Array([2])]),
    large: 2n ** 70n,
    negative: -(2n ** 64n),
  };
  expect(unmarshalled(overTheWire(marshalled(given)))).toStrictEqual(given);
});

test("no number is rounded without a word", () => {
  for (const N of ["9007199254740993", "-9007199254740993", "100000000000000000000"]) {
    expect(unmarshalled({ n: { N } })).toEqual({ n: BigInt(N) });
    expect(unmarshalled({ n: { N } }).n).toEqual(convertToNative({ N }));
  }
  expect(() => unmarshalled({ n: { N: "9007199254740993.5" } })).toThrow();
  for (const n of [2 ** 53, -(2 ** 60), Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => marshalled({ n })).toThrow(RangeError);
    expect(() => convertToAttr(n)).toThrow();
  }
});

test("what DynamoDB has no type for is refused", () => {
  class Offer {}
  for (const value of [new Date(), new Offer(), new Set(), new Set([1, "a"]), () => 1, Symbol()]) {
    expect(() => marshalled({ value })).toThrow(TypeError);
  }
  expect(() => unmarshalled({ value: {} })).toThrow(TypeError);
});
