import { expect, test } from "vitest";
import { parseCount } from "./count.ts";

test.each([
  ["", undefined],
  ["12500", 12_500],
  ["12,500", 12_500],
  ["1.234.567", 1_234_567],
  ["12 500", 12_500],
  ["12.5k", 12_500],
  ["1,2M", 1_200_000],
  ["many", Number.NaN],
  ["1.2.3", Number.NaN],
])("%o is read as %o", (typed, value) => {
  expect(parseCount(typed)).toEqual(value);
});
