import { expect, test } from "vitest";
import { figure } from "../format.ts";
import { opened, pagesOf, rolesOf, textOf } from "../paper/reading.testing.ts";
import { NAMES } from "../report/testing.ts";
import { statementPdf } from "./index.ts";
import type { Payout, PayoutStatement } from "./statement.ts";

const payout = (i: number): Payout => {
  const gross = 40_000 + 1_111 * i;
  const fee = i % 3 ? 0 : Math.round(gross * 0.07);
  return {
    movementId: `req_01JD8Y0Q2M5N7P9R1T3V5X7Z${i}.settle`,
    at: new Date(Date.UTC(2026, 2, 1 + (i % 31), 12)).toISOString(),
    campaignName: NAMES[i % NAMES.length] as string,
    sponsorName: NAMES[(i + 7) % NAMES.length] as string,
    adRequestId: `req_01JD8Y0Q2M5N7P9R1T3V5X7Z${i}`,
    kind: i % 4 ? "release" : "split",
    gross,
    fee,
    net: gross - fee,
    currency: i % 5 ? "USD" : "JPY",
  };
};
const statement = (count: number): PayoutStatement => ({
  month: "2026-03",
  influencer: { id: "inf_1", name: "花子さん Łódź 😀" },
  timeZone: "Asia/Tokyo",
  madeAt: "2026-04-01T00:00:05.000Z",
  payouts: Array.from({ length: count }, (_, i) => payout(i)),
  totals: count
    ? [
        { currency: "JPY", payouts: 12, gross: 987_654, fee: 4_321, net: 983_333 },
        { currency: "USD", payouts: 48, gross: 3_141_592, fee: 65_358, net: 3_076_234 },
      ]
    : [],
});
const flat = (text: string): string => text.replace(/\s+/gu, "");

test("every payout and every total stands in it, with its currency's decimals", async () => {
  const given = statement(60);
  const bytes = await statementPdf(given);
  const pdf = await opened(bytes);
  const text = flat(await textOf(pdf));
  expect(text).toContain("March2026");
  expect(text).toContain("Accountinf_1.DaysastheyfellinAsia/Tokyo.");
  for (const { movementId, gross, fee, net, currency, campaignName } of given.payouts)
    for (const words of [
      movementId,
      flat(campaignName),
      ...[gross, fee, net].map((one) => figure(one, currency)),
    ])
      expect(text).toContain(words);
  for (const { gross, fee, net, currency } of given.totals)
    for (const one of [gross, fee, net]) expect(text).toContain(figure(one, currency));
  expect((await rolesOf(pdf)).roles).toMatchObject({ H1: 1, H2: 2 });
  const pages = await pagesOf(pdf);
  expect(pages.length).toBeGreaterThan(3);
  for (const [i, page] of pages.entries()) expect(page).toContain(`${i + 1} of ${pages.length}`);
});

test("the day is that of the influencer's zone", async () => {
  const one = { ...payout(1), at: "2026-03-30T15:00:00.000Z" };
  const text = await textOf(await opened(await statementPdf({ ...statement(1), payouts: [one] })));
  expect(text).toContain("31 Mar 2026");
});

test("a month in which nothing was paid out says so, and has no tables", async () => {
  const pdf = await opened(await statementPdf(statement(0)));
  expect(await textOf(pdf)).toContain("Nothing was paid out to you in March 2026.");
  expect((await rolesOf(pdf)).roles.Table).toBeUndefined();
});
