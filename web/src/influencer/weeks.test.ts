import fc from "fast-check";
import { expect, test } from "vitest";
import { byWeek, mondayOf } from "./weeks.ts";

test("a week starts with its Monday", () => {
  expect(mondayOf("2026-11-22")).toBe("2026-11-16");
  expect(mondayOf("2026-11-23")).toBe("2026-11-23");
});

test("weeks lose nothing of the days they hold", () => {
  const dayOf = (back: number) => new Date(Date.UTC(2026, 10, 22) - back * 864e5).toISOString();
  const days = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 60 }).map((back) => dayOf(back).slice(0, 10)),
      offers: fc.nat(100),
      acceptances: fc.nat(100),
    }),
  );
  fc.assert(
    fc.property(days, (series) => {
      const weeks = byWeek(series, "2026-11-22");
      const sum = (all: { offers: number }[]) =>
        all.reduce((total, each) => total + each.offers, 0);
      expect(weeks).toHaveLength(12);
      expect(sum(weeks)).toBe(sum(series));
    }),
  );
});
