import fc from "fast-check";
import { expect, test } from "vitest";
import { byCount, byTime, fileName } from "./export.rules.ts";
import { median } from "./figures.rules.ts";

test("progress is never whole before the end, and never goes back", () => {
  const counts = fc.tuple(fc.nat(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(counts, ([done, more, expected]) => {
      const [before, after] = [byCount(done, expected), byCount(done + more, expected)];
      expect(before).toBeLessThanOrEqual(after);
      expect(after).toBeLessThan(1);
    }),
  );
  const at = fc.integer({ min: 0, max: 4e12 }).map((time) => new Date(time).toISOString());
  fc.assert(
    fc.property(fc.array(at, { minLength: 4, maxLength: 4 }), (times) => {
      const [first = "", one = "", other = "", last = ""] = times.sort();
      expect(byTime(one, first, last)).toBeLessThanOrEqual(byTime(other, first, last));
      expect(byTime(other, first, last)).toBeLessThan(1);
    }),
  );
});

test("half of the rows are half of the way", () => {
  expect(byCount(5, 10)).toBe(0.5);
  expect(byCount(12, 10)).toBe(0.99);
  expect(byTime("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-03T00:00:00Z")).toBe(0.5);
});

test("a file is saved under a name that every system takes", () => {
  const createdAt = "2026-11-22T13:00:00.000Z";
  const nameOf = (campaignName?: string) =>
    fileName({ kind: campaignName ? "ad-requests" : "campaigns", campaignName, createdAt });
  expect(nameOf()).toBe("tandem-campaigns-2026-11-22.csv");
  expect(nameOf('Åsa\'s "Spring" / launch')).toBe(
    "tandem-requests-asa-s-spring-launch-2026-11-22.csv",
  );
  expect(nameOf("حملة الربيع")).toBe("tandem-requests-2026-11-22.csv");
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
      expect(nameOf(name)).toMatch(/^tandem-requests-[a-z0-9-]*\d{4}-\d\d-\d\d\.csv$/);
    }),
  );
});

test("the median is the middle value, or between the two in the middle", () => {
  expect(median([])).toBeNull();
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 2])).toBe(6);
});
