import fc from "fast-check";
import { expect, test } from "vitest";
import { byWeek } from "./weeks.ts";

test("days are added up from Monday to Sunday", () => {
  const weeks = byWeek(
    [
      { day: "2026-03-01", offers: 1, acceptances: 0 },
      { day: "2026-03-02", offers: 2, acceptances: 1 },
      { day: "2026-03-08", offers: 3, acceptances: 2 },
    ],
    "2026-03-10",
    3,
  );
  expect(weeks).toEqual([
    { monday: "2026-02-23", offers: 1, acceptances: 0 },
    { monday: "2026-03-02", offers: 5, acceptances: 3 },
    { monday: "2026-03-09", offers: 0, acceptances: 0 },
  ]);
});

test("every day within the weeks shown is counted once", () => {
  const date = fc
    .integer({ min: 0, max: 12 * 7 - 1 })
    .map((back) => new Date(Date.UTC(2026, 2, 15) - back * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.array(fc.record({ day: date, offers: fc.nat(9), acceptances: fc.nat(9) })),
      (series) => {
        const weeks = byWeek(series, "2026-03-15", 12);
        const sum = (rows: { offers: number }[]) =>
          rows.reduce((total, row) => total + row.offers, 0);
        expect(weeks).toHaveLength(12);
        expect(sum(weeks)).toBe(sum(series));
      },
    ),
  );
});
