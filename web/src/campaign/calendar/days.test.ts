import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, dayByKey, monthOf, readDay, weekdayOf, weeksOf } from "./days.ts";

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10));
const firstWeekday = fc.integer({ min: 1, max: 7 });
const ltr = { firstWeekday: 1, rtl: false, shift: false };

test("the weeks of a month hold each of its days once, in whole weeks from the first weekday", () => {
  fc.assert(
    fc.property(day, firstWeekday, (at, first) => {
      const days = weeksOf(at, first).flat();
      expect(days.length % 7).toBe(0);
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((each, n) => weekdayOf(each) === ((first - 1 + n) % 7) + 1)).toBe(true);
      const own = days.filter((each) => monthOf(each) === monthOf(at));
      expect(own[0]).toBe(`${monthOf(at)}-01`);
      expect(monthOf(addDays(own.at(-1) ?? "", 1))).not.toBe(monthOf(at));
    }),
  );
});

test("what one key does the opposite takes back", () => {
  const pairs = [
    ["ArrowRight", "ArrowLeft"],
    ["ArrowDown", "ArrowUp"],
  ] as const;
  fc.assert(
    fc.property(day, fc.constantFrom(...pairs), fc.boolean(), (at, [there, back], rtl) => {
      const gone = dayByKey(at, there, { ...ltr, rtl });
      expect(gone).not.toBe(at);
      expect(dayByKey(gone ?? "", back, { ...ltr, rtl })).toBe(at);
    }),
  );
});

test("arrows go the way that the days run", () => {
  expect(dayByKey("2026-03-31", "ArrowRight", ltr)).toBe("2026-04-01");
  expect(dayByKey("2026-03-31", "ArrowRight", { ...ltr, rtl: true })).toBe("2026-03-30");
});

test("Home and End lead to the ends of the reader's week", () => {
  expect(dayByKey("2026-11-25", "Home", ltr)).toBe("2026-11-23");
  expect(dayByKey("2026-11-25", "End", ltr)).toBe("2026-11-29");
  expect(dayByKey("2026-11-25", "Home", { ...ltr, firstWeekday: 7 })).toBe("2026-11-22");
});

test("a page is a month, and a year with Shift; a month that is too short ends the step", () => {
  expect(dayByKey("2026-01-31", "PageDown", ltr)).toBe("2026-02-28");
  expect(dayByKey("2026-03-31", "PageUp", ltr)).toBe("2026-02-28");
  expect(dayByKey("2028-02-29", "PageDown", { ...ltr, shift: true })).toBe("2029-02-28");
  expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
  expect(dayByKey("2026-01-31", "a", ltr)).toBeNull();
});

test("only days of the calendar are read from an address", () => {
  expect(readDay("2026-02-28")).toBe("2026-02-28");
  for (const wrong of ["", "2026-02-30", "2026-2-3", "soon"]) expect(readDay(wrong)).toBeNull();
});
