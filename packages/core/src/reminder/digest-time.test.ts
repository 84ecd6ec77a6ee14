import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, dayIn } from "../platform/index.ts";
import {
  DIGEST_HOUR,
  daysAfter,
  freshUntil,
  hourIn,
  isDigestTime,
  nextDigestDay,
  nineIn,
  quarterOf,
} from "./digest-time.ts";

const QUARTER_MS = 15 * 60_000;
const ZONES = Intl.supportedValuesOf("timeZone");
const zones = fc.constantFrom(...ZONES);
const days = fc.integer({ min: 0, max: 365 * 6 }).map((n) => daysAfter("2024-01-01", n));
const clock = (zone: string, at: Date) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short" }).format(at);

test.each([
  ["Europe/Berlin", "2026-03-29", "2026-03-29T07:00:00.000Z"],
  ["Europe/Berlin", "2026-10-25", "2026-10-25T08:00:00.000Z"],
  ["America/New_York", "2026-03-08", "2026-03-08T13:00:00.000Z"],
  ["America/New_York", "2026-11-01", "2026-11-01T14:00:00.000Z"],
  ["Australia/Lord_Howe", "2026-10-04", "2026-10-03T22:00:00.000Z"],
  ["America/Santiago", "2026-09-06", "2026-09-06T12:00:00.000Z"],
  ["Asia/Kolkata", "2026-11-22", "2026-11-22T03:30:00.000Z"],
  ["Asia/Kathmandu", "2026-11-22", "2026-11-22T03:15:00.000Z"],
  ["Pacific/Chatham", "2026-11-22", "2026-11-21T19:15:00.000Z"],
  ["Pacific/Kiritimati", "2026-11-22", "2026-11-21T19:00:00.000Z"],
  ["Pacific/Pago_Pago", "2026-11-22", "2026-11-22T20:00:00.000Z"],
])("nine o'clock in %s on %s is %s", (zone, day, at) => {
  expect(nineIn(zone, day).toISOString()).toBe(at);
});

test("in every zone every day has one nine o'clock, and it is on a quarter of an hour", () => {
  fc.assert(
    fc.property(zones, days, (zone, day) => {
      const nine = nineIn(zone, day);
      expect(clock(zone, nine)).toBe("09:00");
      expect(dayIn(zone, nine)).toBe(day);
      expect(nine.getTime() % QUARTER_MS).toBe(0);
      expect(quarterOf(freshUntil(zone, day))).toBe(
        freshUntil(zone, day).toISOString().slice(0, 16),
      );
    }),
    { numRuns: 400 },
  );
});

test("run every quarter, the first digest time of each day is nine, and no day is left out", () => {
  fc.assert(
    fc.property(zones, days, (zone, day) => {
      const found: string[] = [];
      const start = nineIn(zone, day).getTime() - 12 * 3_600_000;
      for (let at = start; at < start + 4 * 86_400_000; at += QUARTER_MS) {
        const now = new Date(at);
        if (!isDigestTime(zone, now) || found.includes(dayIn(zone, now))) continue;
        found.push(dayIn(zone, now));
        expect(clock(zone, now)).toBe("09:00");
      }
      const days = [day, ...[1, 2, 3].map((n) => daysAfter(day, n))];
      expect(found).toEqual(days.slice(0, found.length));
      expect(found.length).toBeGreaterThanOrEqual(4);
    }),
    { numRuns: 60 },
  );
});

test("what comes up is told by the next digest that is not settled", () => {
  fc.assert(
    fc.property(
      zones,
      fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      fc.option(fc.integer({ min: -3, max: 3 })),
      (zone, at, offset) => {
        const today = dayIn(zone, at);
        const settled = offset === null ? undefined : daysAfter(today, offset);
        const day = nextDigestDay(zone, at, settled);
        expect(day >= today && (settled === undefined || day > settled)).toBe(true);
        const isLate = hourIn(zone, at) > DIGEST_HOUR;
        const soonest = isLate ? dayAfter(today) : today;
        if (settled === undefined || settled < soonest) expect(day).toBe(soonest);
      },
    ),
  );
});
