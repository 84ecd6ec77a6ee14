import fc from "fast-check";
import { expect, test } from "vitest";
import { byMonth } from "./by-month.ts";

const instant = fc
  .date({ min: new Date("2025-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((at) => ({ at: at.toISOString() }));

test("every line stands once, in its month, in the order it came", () => {
  fc.assert(
    fc.property(fc.array(instant), (found) => {
      const lines = found.sort((a, b) => b.at.localeCompare(a.at));
      const months = byMonth(lines);
      expect(months.flatMap(({ items }) => items)).toEqual(lines);
      expect(new Set(months.map(({ month }) => month)).size).toBe(months.length);
      for (const { month, items } of months) {
        expect(items.every(({ at }) => at.startsWith(month))).toBe(true);
      }
    }),
  );
});
