import fc from "fast-check";
import { expect, test } from "vitest";
import type { AdRequestRow } from "../ad-request/index.ts";
import type { CampaignRow } from "../campaign/index.ts";
import { type AgendaRow, agendaAfter, nicheKey, nicheOf } from "./agenda.rules.ts";
import { digestOf, nextDueDay } from "./digest.rules.ts";
import { daysAfter, nineIn } from "./digest-time.ts";

const DAY = "2026-03-03";
const profile = { minPrice: 0, currency: "USD" };
const appUrl = "https://tandem.test";
const zones = fc.constantFrom("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu");

let n = 0;
const request = (change: Partial<AdRequestRow> = {}): AdRequestRow =>
  ({
    id: `req_${++n}`,
    campaignId: `cmp_${n}`,
    campaignName: "Spring serum launch",
    sponsorName: "Meridian",
    timeZone: "UTC",
    status: "pending",
    turn: "influencer",
    offer: { amount: 40_000, currency: "USD", expiresAt: "2026-03-05T09:00:00.000Z" },
    deliverables: [],
    ...change,
  }) as AdRequestRow;
const piece = (
  dueDate: string,
  status: AdRequestRow["deliverables"][number]["status"] = "due",
): AdRequestRow["deliverables"][number] => ({
  platform: "instagram",
  format: "reel",
  disclosure: "#ad",
  dueDate,
  status,
});
const agreed = (dueDate: string, change: Partial<AdRequestRow> = {}) =>
  request({ status: "accepted", turn: undefined, deliverables: [piece(dueDate)], ...change });
const facts = (requests: AdRequestRow[], now = new Date(`${DAY}T09:00:00Z`)) => ({
  now,
  requests,
  frozen: new Set<string>(),
  fresh: [],
  profile,
  appUrl,
});

test("only what the reader can act on makes a digest", () => {
  expect(digestOf(facts([]))).toBeNull();
  expect(digestOf(facts([request({ turn: "sponsor" })]))).toBeNull();
  expect(digestOf(facts([request({ status: "withdrawn" })]))).toBeNull();
  const expired = { ...request().offer, expiresAt: `${DAY}T09:00:00.000Z` };
  expect(digestOf(facts([request({ offer: expired })]))).toBeNull();
  expect(digestOf(facts([agreed("2026-03-05")]))).toBeNull();
  expect(digestOf(facts([agreed(DAY, { deliverables: [piece(DAY, "submitted")] })]))).toBeNull();
  expect(digestOf(facts([request()]))?.offers).toHaveLength(1);
  const one = request();
  expect(digestOf({ ...facts([one]), frozen: new Set([one.id]) })).toBeNull();
});

const DISPUTE = { by: "sponsor", reason: "x", at: `${DAY}T08:00:00.000Z` } as const;

test("what was sent back is to do again, what is approved is to publish, what is disputed rests", () => {
  const pieces = [
    piece(DAY),
    piece(DAY, "changes_requested"),
    piece(DAY, "submitted"),
    piece(DAY, "approved"),
    piece(DAY, "published"),
  ];
  const steps = (change: Partial<AdRequestRow>) =>
    digestOf(facts([agreed(DAY, { deliverables: pieces, ...change })]))?.work.map(
      ({ step }) => step,
    );
  expect(steps({})).toEqual(["hand-in", "change", "publish"]);
  expect(steps({ status: "completed" })).toBeUndefined();
  expect(steps({ dispute: DISPUTE })).toBeUndefined();
});

test("an offer that runs out within a day says so, and comes first", () => {
  const soon = { ...request().offer, expiresAt: "2026-03-04T08:00:00.000Z" };
  const digest = digestOf(facts([request(), request({ id: "req_soon", offer: soon })]));
  expect(digest?.offers.map(({ soon, url }) => [soon, url.endsWith("req_soon")])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test("work is due tomorrow, today or overdue, by the sponsor's calendar", () => {
  const urgencies = (requests: AdRequestRow[], now?: Date) =>
    digestOf(facts(requests, now))?.work.map(({ urgency }) => urgency);
  expect(urgencies([agreed("2026-03-04"), agreed(DAY), agreed("2026-03-02")])).toEqual([
    "overdue",
    "today",
    "tomorrow",
  ]);
  // Nine in the evening of the second in Samoa is the third already where the sponsor sits.
  const inSamoa = new Date("2026-03-03T08:00:00Z");
  expect(urgencies([agreed("2026-03-04", { timeZone: "UTC" })], inSamoa)).toEqual(["tomorrow"]);
  expect(
    urgencies([agreed("2026-03-04", { timeZone: "Pacific/Pago_Pago" })], inSamoa),
  ).toBeUndefined();
});

test("work more than two weeks late is told beside other things, and is no reason by itself", () => {
  const old = agreed("2026-02-01");
  expect(digestOf(facts([old]))).toBeNull();
  expect(digestOf(facts([old, request()]))?.work).toHaveLength(1);
});

test("the five best open campaigns without a talk are shown, those that pay first", () => {
  const campaign = (id: string, available: number, change: Partial<CampaignRow> = {}) =>
    ({
      id,
      name: id,
      sponsorName: "Meridian",
      status: "live",
      visibility: "public",
      endsAt: "2026-06-01T00:00:00.000Z",
      endDate: "2026-05-31",
      budget: available,
      available,
      currency: "USD",
      createdAt: "2026-03-02T00:00:00.000Z",
      ...change,
    }) as CampaignRow;
  const fresh = [
    campaign("small", 100),
    campaign("big", 900),
    campaign("euros", 5_000, { currency: "EUR" }),
    campaign("paused", 9_000, { status: "paused" }),
    campaign("private", 9_000, { visibility: "private" }),
    campaign("frozen", 9_000, { flag: { reason: "x", at: "x" } }),
    campaign("talking", 9_000),
    ...["a", "b", "c"].map((id) => campaign(id, 50)),
  ];
  const talking = request({ campaignId: "talking", turn: "sponsor" });
  const digest = digestOf({
    ...facts([talking]),
    fresh,
    profile: { minPrice: 60, currency: "USD" },
  });
  expect(digest?.campaigns.map(({ name }) => name).slice(0, 2)).toEqual(["big", "small"]);
  expect(digest?.campaigns).toHaveLength(5);
  expect(digest?.campaigns.map(({ name }) => name)).not.toContain("talking");
});

test("the next day is the first one after whose digest has something to tell, and no other", () => {
  const anyRequest = fc.record({
    status: fc.constantFrom("pending", "accepted", "rejected") as fc.Arbitrary<"pending">,
    disputed: fc.boolean(),
    turn: fc.constantFrom("influencer", "sponsor") as fc.Arbitrary<"influencer">,
    timeZone: zones,
    expires: fc.integer({ min: -24, max: 96 }),
    pieces: fc.array(
      fc.tuple(
        fc.integer({ min: -20, max: 6 }),
        fc.constantFrom(
          ...["due", "changes_requested", "submitted", "approved", "published"],
        ) as fc.Arbitrary<"due">,
      ),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(zones, fc.array(anyRequest, { maxLength: 4 }), (zone, wanted) => {
      const nine = nineIn(zone, DAY).getTime();
      const requests = wanted.map(({ status, disputed, turn, timeZone, expires, pieces }) =>
        request({
          status,
          dispute: disputed ? DISPUTE : undefined,
          turn,
          timeZone,
          offer: {
            ...request().offer,
            expiresAt: new Date(nine + expires * 3_600_000).toISOString(),
          },
          deliverables: pieces.map(([late, state]) => piece(daysAfter(DAY, late), state)),
        }),
      );
      const tells = (day: string) => digestOf(facts(requests, nineIn(zone, day))) !== null;
      const first = Array.from({ length: 30 }, (_, i) => daysAfter(DAY, i + 1)).find(tells);
      expect(nextDueDay(requests, zone, DAY)).toBe(first);
    }),
    { numRuns: 500 },
  );
});

test("niches that differ by case, spaces or form are one; none is nobody's", () => {
  expect(nicheKey("  Vegan   Cooking ")).toBe("vegan cooking");
  expect(nicheKey("ＶＥＧＡＮ")).toBe("vegan");
  expect(nicheOf({ category: "food", niche: " " })).toBeUndefined();
  expect(nicheOf({ category: "food", niche: "Ramen" })).toBe("food#ramen");
});

test("a hint never makes an agenda due later, nor on a day that is settled", () => {
  const day = fc.option(
    fc.integer({ min: 0, max: 9 }).map((d) => daysAfter(DAY, d)),
    {
      nil: undefined,
    },
  );
  fc.assert(
    fc.property(day, day, day, fc.boolean(), (dueDay, settledDay, hint, active) => {
      const free = dueDay !== undefined && settledDay !== undefined && dueDay <= settledDay;
      fc.pre(!free);
      const before = { accountId: "inf_1", zone: "UTC", dueDay, settledDay, rev: 3 } as AgendaRow;
      const at = { zone: "UTC", niche: "food#ramen", active };
      const after = agendaAfter(before, "inf_1", at, hint);
      expect(after.rev).toBe(4);
      if (!active) {
        expect([after.dueDay, after.nicheBucket]).toEqual([undefined, undefined]);
        return;
      }
      if (dueDay) expect((after.dueDay ?? "~") <= dueDay).toBe(true);
      if (settledDay && after.dueDay) expect(after.dueDay > settledDay).toBe(true);
      const told = hint !== undefined && (settledDay === undefined || hint > settledDay);
      if (told) expect((after.dueDay ?? "~") <= hint).toBe(true);
    }),
  );
});
