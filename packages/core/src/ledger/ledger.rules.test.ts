import fc from "fast-check";
import { expect, test } from "vitest";
import { feeOf, linesOf, movementId, settled } from "./ledger.rules.ts";

const amount = fc.integer({ min: 2, max: 1_000_000_000_000 });
const points = fc.integer({ min: 0, max: 10_000 });
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

test("a fee is rounded to the nearest minor unit, a half down", () => {
  expect(feeOf(100, 250)).toBe(2);
  expect(feeOf(100, 251)).toBe(3);
  expect(feeOf(1, 10_000)).toBe(1);
  expect(feeOf(1, 5_000)).toBe(0);
  expect(feeOf(999_999_999_999, 9_999)).toBe(999_899_999_999);
});

test("what is settled goes to the influencer, the platform and the sponsor, to the last minor unit", () => {
  const kind = fc.constantFrom("release" as const, "refund" as const, "split" as const);
  fc.assert(
    fc.property(amount, kind, points, fc.double({ min: 0, max: 1, noNaN: true }), (a, k, bp, x) => {
      const part = Math.min(a - 1, Math.max(1, Math.floor(a * x)));
      const shares = settled(a, k, part, bp);
      expect(shares.influencerAmount + shares.refunded).toBe(a);
      expect(shares.fee).toBeGreaterThanOrEqual(0);
      expect(shares.fee).toBeLessThanOrEqual(shares.influencerAmount);
      const lines = linesOf({ kind: k, amount: a, ...shares });
      expect(sum(lines.map((line) => line.amount))).toBe(0);
      expect(lines.every((line) => Number.isSafeInteger(line.amount) && line.amount !== 0)).toBe(
        true,
      );
    }),
  );
});

test("what is held leaves the sponsor's account for escrow", () => {
  expect(linesOf({ kind: "hold", amount: 500 })).toEqual([
    { account: "funding", amount: -500 },
    { account: "escrow", amount: 500 },
  ]);
});

test("a split gives both sides a part", () => {
  for (const part of [undefined, 0, 100, 101, -1, 1.5]) {
    expect(() => settled(100, "split", part, 0)).toThrow(RangeError);
  }
});

test("lines that do not balance are never written", () => {
  expect(() =>
    linesOf({ kind: "release", amount: 100, influencerAmount: 99, fee: 0, refunded: 0 }),
  ).toThrow(RangeError);
});

test("a collaboration is held once and settled once, in whatever way", () => {
  expect(movementId("req_1", "hold")).toBe("req_1.hold");
  const ends = (["release", "refund", "split"] as const).map((kind) => movementId("req_1", kind));
  expect(new Set(ends)).toEqual(new Set(["req_1.settle"]));
});
