import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, dayIn, endOfDay, startOfDay } from "./calendar.ts";

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
