import fc from "fast-check";
import { expect, test } from "vitest";
import { bestOf, comparablePrices } from "./best.ts";

test("the best is marked, equals share it, and unknown figures take no part", () => {
  expect([...bestOf([3, null, 7, 7], "higher")]).toEqual([2, 3]);
  expect([...bestOf([3, null, 7, 7], "lower")]).toEqual([0]);
});

test("nothing is marked where there is nothing to choose between", () => {
  for (const figures of [[], [5], [5, null], [5, 5, 5], [null, undefined]])
    expect(bestOf(figures, "higher").size).toBe(0);
});

test("whatever the figures, none that is known is better than one that is marked", () => {
  const figures = fc.array(fc.option(fc.integer()));
  fc.assert(
    fc.property(figures, (all) => {
      for (const place of bestOf(all, "lower"))
        for (const other of all) if (other !== null) expect(other >= (all[place] ?? 0)).toBe(true);
    }),
  );
});

test("prices are set against each other in one currency only, and without those that are open", () => {
  const usd = (minPrice: number) => ({ minPrice, currency: "USD" });
  expect(comparablePrices([usd(100), usd(0), usd(300)])).toEqual([100, null, 300]);
  expect(comparablePrices([usd(100), { minPrice: 90, currency: "EUR" }])).toEqual([null, null]);
  expect(comparablePrices([usd(100), { minPrice: 0, currency: "EUR" }])).toEqual([100, null]);
});
