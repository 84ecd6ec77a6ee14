import type { Report } from "@tandem/contract";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { monthAfter, monthIn, monthLines } from "./months.ts";

const at = (text: string) => Date.parse(text);
const report = (month: string): Report => ({
  month,
  status: "ready",
  quiet: false,
  size: 1,
  error: null,
  madeAt: null,
});

test("the month is that of the account's own zone", () => {
  const instant = at("2026-03-31T23:30:00Z");
  expect(monthIn("UTC", instant)).toBe("2026-03");
  expect(monthIn("Europe/Lisbon", instant)).toBe("2026-04");
  expect(monthIn("Pacific/Pago_Pago", at("2026-04-01T10:30:00Z"))).toBe("2026-03");
});

test("months go over the year, both ways, and back again", () => {
  expect(monthAfter("2026-12")).toBe("2027-01");
  expect(monthAfter("2026-01", -1)).toBe("2025-12");
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), (steps) => {
      expect(monthAfter(monthAfter("2026-06", steps), -steps)).toBe("2026-06");
    }),
  );
});

const account = { zone: "Europe/Lisbon", now: at("2026-03-15T12:00:00Z"), complete: true };

test("closed months without a report stand among those that have one", () => {
  const lines = monthLines([report("2026-01")], {
    ...account,
    since: at("2025-12-20T00:00:00Z"),
  });
  expect(lines.map(({ month, made }) => [month, made !== null])).toEqual([
    ["2026-02", false],
    ["2026-01", true],
    ["2025-12", false],
  ]);
});

test("the month that is not over and those before the account are not offered", () => {
  expect(monthLines([], { ...account, since: at("2026-03-02T00:00:00Z") })).toEqual([]);
});

test("while the list goes on, nothing older than its end is called missing", () => {
  const lines = monthLines([report("2026-02"), report("2026-01")], {
    ...account,
    since: at("2020-01-01T00:00:00Z"),
    complete: false,
  });
  expect(lines.map(({ month }) => month)).toEqual(["2026-02", "2026-01"]);
});
