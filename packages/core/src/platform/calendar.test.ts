import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayAfter,
  dayIn,
  endOfDay,
  monthAfter,
  monthIn,
  startOfDay,
  startOfMonth,
} from "./calendar.ts";

test.each([
  ["UTC", "2026-03-01", "2026-03-01T00:00:00.000Z"],
  ["Pacific/Kiritimati", "2026-03-01", "2026-02-28T10:00:00.000Z"],
  ["Pacific/Pago_Pago", "2026-03-01", "2026-03-01T11:00:00.000Z"],
  ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00.000Z"],
  ["Asia/Kathmandu", "2026-03-01", "2026-02-28T18:15:00.000Z"],
])("a day in %s begins at its own midnight: %s is %s", (zone, day, instant) => {
  expect(startOfDay(zone, day).toISOString()).toBe(instant);
});

test("a day that begins with a gap in the clock begins after the gap", () => {
  // Beirut sets its clock forward at midnight: 00:00 does not exist on that day.
  expect(startOfDay("Asia/Beirut", "2026-03-29").toISOString()).toBe("2026-03-28T22:00:00.000Z");
});

test("every instant lies in the day whose start and end enclose it, in every zone", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const time = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), time, (zone, at) => {
      const day = dayIn(zone, new Date(at));
      expect(startOfDay(zone, day).getTime()).toBeLessThanOrEqual(at);
      expect(endOfDay(zone, day).getTime()).toBeGreaterThan(at);
      expect(dayIn(zone, endOfDay(zone, day))).toBe(dayAfter(day));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["Pacific/Kiritimati", "2026-03", "2026-02-28T10:00:00.000Z"],
  ["Pacific/Pago_Pago", "2026-03", "2026-03-01T11:00:00.000Z"],
  ["Europe/Berlin", "2026-04", "2026-03-31T22:00:00.000Z"],
  ["Europe/Berlin", "2026-11", "2026-10-31T23:00:00.000Z"],
  ["America/New_York", "2026-11", "2026-11-01T04:00:00.000Z"],
])("a month in %s begins at the midnight of its first day: %s is %s", (zone, month, instant) => {
  expect(startOfMonth(zone, month).toISOString()).toBe(instant);
});

test("months follow each other without a gap, in every zone", () => {
  expect([monthAfter("2026-12"), monthAfter("2026-01", -1), monthAfter("2026-03", -14)]).toEqual([
    "2027-01",
    "2025-12",
    "2025-01",
  ]);
  const zones = Intl.supportedValuesOf("timeZone");
  const time = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), time, (zone, at) => {
      const month = monthIn(zone, new Date(at));
      const next = startOfMonth(zone, monthAfter(month));
      expect(startOfMonth(zone, month).getTime()).toBeLessThanOrEqual(at);
      expect(next.getTime()).toBeGreaterThan(at);
      expect(monthIn(zone, next)).toBe(monthAfter(month));
      expect(monthIn(zone, new Date(next.getTime() - 1))).toBe(month);
    }),
    { numRuns: 1_000 },
  );
});
