import type { MonthlyReport } from "@tandem/mail/report";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { monthAfter, monthIn, type Platform, startOfMonth } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { gatherReport } from "./gather.ts";
import { histories } from "./histories.testing.ts";
import { newWorld, play } from "./history.testing.ts";
import { plainReport } from "./plain-report.testing.ts";
import { spanOf } from "./span.ts";

let platform: Platform;
beforeAll(async () => {
  process.env.TANDEM_FEE_BASIS_POINTS = "700";
  platform = await testPlatform();
});
afterAll(() => {
  delete process.env.TANDEM_FEE_BASIS_POINTS;
});

const about = (madeAt: string) => ({ sponsor: { name: "Acme", currency: "USD" }, madeAt });

/** Zones on both ends of the day, with half hours, and with clocks that are set twice a year. */
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Asia/Kathmandu",
];
/** The months after these hold the changes of the clock, forward and back. */
const STARTS = ["2026-02-20", "2026-09-24", "2026-10-10", "2025-12-05"];

const inAnyOrder = <T>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const sorted = (report: Pick<MonthlyReport, "campaigns" | "late" | "topInfluencers">) => ({
  ...report,
  campaigns: inAnyOrder(report.campaigns),
  late: inAnyOrder(report.late),
  topInfluencers: inAnyOrder(report.topInfluencers),
});

test("random histories give the figures that plain counting gives, whatever the zone and month", {
  timeout: 240_000,
}, async () => {
  const zone = fc.constantFrom(...ZONES);
  const start = fc.constantFrom(...STARTS);
  await fc.assert(
    fc.asyncProperty(histories, zone, start, async (commands, zone, start) => {
      const begin = new Date(`${start}T12:00:00Z`);
      const world = await newWorld(platform, zone, begin);
      await play(platform, world, commands);
      const { id } = world.sponsor.actor;
      for (const by of [0, 1]) {
        const month = monthAfter(monthIn(zone, begin), by);
        const closed = startOfMonth(zone, monthAfter(month)).getTime();
        const madeAt = new Date(Math.max(world.now.getTime(), closed)).toISOString();
        const {
          sponsorName,
          timeZone,
          madeAt: _,

          ...figures
        } = await gatherReport(platform, id, spanOf(month, zone), about(madeAt));
        const plain = await plainReport(platform, id, month, zone, madeAt);
        expect(sorted(figures)).toEqual(sorted(plain));
        for (const { opening, closing, budget, reserved, released, committed } of figures.money)
          expect(opening + budget - (reserved - released + committed)).toBe(closing);
      }
    }),
    { numRuns: 16 },
  );
});
