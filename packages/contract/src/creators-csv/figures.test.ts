import fc from "fast-check";
import { expect, test } from "vitest";
import { readCount, readRate } from "./figures.ts";
import { readPrice } from "./prices.ts";

test.each([
  ["475.8m", 475_800_000],
  ["3.3k", 3_300],
  ["0.89k", 890],
  ["8.9b", 8_900_000_000],
  ["1,234,567", 1_234_567],
  ["1.234.567", 1_234_567],
  ["12,34,567", 1_234_567],
  ["1 234", 1_234],
  ["1\u00a0234", 1_234],
  ["1'234'567", 1_234_567],
  ["1,234", 1_234],
  ["1.234", 1_234],
  ["1.234k", 1_234],
  ["1,5k", 1_500],
  ["1,234.5", 1_235],
  ["1.234,4", 1_234],
  ["0.4", 0],
  ["0.5", 1],
  ["0", 0],
  ["-0", 0],
  ["10k+", 10_000],
  ["4.758E+08", 475_800_000],
  ["2.5 Million", 2_500_000],
  ["３.３Ｋ", 3_300],
])("the count %j is %d", (text, count) => {
  expect(readCount(text)).toEqual({ kind: "value", value: count });
});

test.each(["", "  ", "-", "—", "N/A", "n.a.", "NaN", "NaN%", "null", "#N/A", "None"])(
  "%j says that there is no figure",
  (text) => {
    expect(readCount(text)).toEqual({ kind: "absent" });
    expect(readRate(text)).toEqual({ kind: "absent" });
  },
);

test.each([
  ["-5", "negative"],
  ["-1.2k", "negative"],
  ["Infinity", "not a finite number"],
  ["1e400", "cannot be read|not a finite"],
  ["1e300", "too large"],
  ["29.0b", "too large"],
  ["9999999999999999999999", "too large"],
  ["1,234k", "two ways"],
  ["1,23,45", "cannot be read"],
  ["1 23", "cannot be read"],
  ["12 apples", "cannot be read"],
  ["3.3.3k", "cannot be read"],
  ["constructor", "cannot be read"],
  ["1constructor", "cannot be read"],
  ["1.39%", "cannot be read"],
])("the count %j is refused: %s", (text, reason) => {
  expect(readCount(text)).toMatchObject({
    kind: "problem",
    reason: expect.stringMatching(reason),
  });
});

test.each([
  ["1.39%", 0.0139],
  ["25.80 %", 0.258],
  ["0,97%", 0.0097],
  ["0%", 0],
  ["0.0139", 0.0139],
  ["1", 1],
])("the rate %j is %d", (text, rate) => {
  expect(readRate(text)).toEqual({ kind: "value", value: rate });
});

test.each(["1.39", "-1%", "100000%", "Infinity%", "x%"])("the rate %j is refused", (text) => {
  expect(readRate(text).kind).toBe("problem");
});

test.each([
  ["$1,500", "USD", 150_000],
  ["1500.50", "EUR", 150_050],
  ["EUR 99", "EUR", 9_900],
  ["1.500,00 €", "EUR", 150_000],
  ["¥0", "JPY", undefined],
  ["2k", "JPY", 2_000],
  ["1.234", "KWD", 1_234_000],
  ["99 GBP", "EUR", undefined],
])("the price %j in %s is %s minor units", (text, currency, minor) => {
  const price = readPrice(text, currency);
  if (minor === undefined) expect(price.kind).toBe("problem");
  else expect(price).toEqual({ kind: "value", value: { minPrice: minor, currency } });
});

test("a price brings its own currency where the row has none, else it is refused", () => {
  expect(readPrice("£10", undefined)).toEqual({
    kind: "value",
    value: { minPrice: 1_000, currency: "GBP" },
  });
  expect(readPrice("$10", undefined).kind).toBe("problem");
});

test("integers written plainly or in groups are read as they are", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      fc.constantFrom("", ",", " ", "'"),
      (count, separator) => {
        const text = String(count).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(readCount(text)).toEqual({ kind: "value", value: count });
      },
    ),
  );
});

test("one decimal and a power are read exactly", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999 }), fc.constantFrom("k", "m"), (tenths, power) => {
      const text = `${Math.floor(tenths / 10)}.${tenths % 10}${power}`;
      const scale = power === "k" ? 100 : 100_000;
      expect(readCount(text)).toEqual({ kind: "value", value: tenths * scale });
    }),
  );
});

test("whatever the cell says, a count is a safe integer that is not negative, or none", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom(..."0123456789.,' -+kmbe%∞".split("")) }),
      ),
      (text) => {
        const count = readCount(text);
        if (count.kind !== "value") return;
        expect(Number.isSafeInteger(count.value) && count.value >= 0).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});
