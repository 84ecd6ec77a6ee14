import fc from "fast-check";
import { expect, test } from "vitest";
import { figure, money } from "../format.ts";
import { opened, pagesOf, type Read, rolesOf, textOf } from "../paper/reading.testing.ts";
import { reportPdf } from "./index.ts";
import type { MonthlyReport } from "./report.ts";
import { NAMES, sampleReport } from "./testing.ts";

const read = async (report: MonthlyReport): Promise<Read> => opened(await reportPdf(report));

test("every figure of the data stands in the text, with its currency's decimals", async () => {
  const report = sampleReport(6);
  const text = await textOf(await read(report));
  const { summary, funnel, money: falls, campaigns, late, topInfluencers } = report;
  const said = [
    "March 2026",
    report.sponsorName,
    "Europe/Berlin",
    ...[summary.offers, summary.applications, summary.acceptances, summary.liveCampaigns].map(
      String,
    ),
    "54%",
    "6.3 h",
    ...summary.committed.map(({ amount, currency }) => figure(amount, currency)),
    ...falls.flatMap(({ opening, closing, currency, held }) =>
      [opening, closing, held.reserved, held.committed, held.paid].map((one) =>
        figure(one, currency),
      ),
    ),
    ...falls.flatMap(({ held, funded, paid, refunded, currency }) =>
      [held.budget, held.escrow, funded, paid, refunded].map((one) => money(one, currency)),
    ),
    ...[summary.completed, summary.approved, late.length].map(String),
    ...[...summary.paid, ...summary.refunded].map(({ amount, currency }) =>
      figure(amount, currency),
    ),
    ...campaigns.flatMap(({ paidInMonth, currency }) =>
      paidInMonth ? [`+${figure(paidInMonth, currency)}`] : [],
    ),
    ...Object.values(funnel).map(String),
    ...campaigns.flatMap(({ name, budget, reserved, committed, paid, available, currency }) => [
      name,
      ...[budget, reserved, committed, paid, available].map((one) => figure(one, currency)),
    ]),
    ...late.flatMap(({ campaignName, influencerName, what }) => [
      campaignName,
      influencerName,
      what,
    ]),
    ...topInfluencers.map(({ name }) => name),
    ...topInfluencers.flatMap(({ committed, paid }) =>
      [...committed, ...paid].map(({ amount, currency }) => money(amount, currency)),
    ),
  ];
  for (const words of said) expect(flat(text)).toContain(flat(words));
});

/** Without spaces, which a line break or a bracket's kerning may put or take. */
const flat = (text: string): string => text.replace(/\s+/gu, "");

test("each figure of the cover says how it moved", async () => {
  const [cover = ""] = await pagesOf(await read(sampleReport(3)));
  expect(cover).toContain("17 more than in February");
  expect(cover).toContain("7 fewer than in February");
  expect(cover).toContain("as many as in February");
  expect(cover).toContain("6 points above February");
  expect(cover).toContain("2.2 h sooner than in February");
  expect(cover).toContain("1,619.50 below February");
  expect(cover).toContain("1,204,000 above February");
  expect(cover).toContain("4 more than in February");
  expect(cover).toContain("250.75 above February");
});

test("names in every script can be copied as they were written", async () => {
  const report = sampleReport(NAMES.length);
  const text = await textOf(await read({ ...report, sponsorName: "花子 علي Łódź 😀" }));
  for (const name of [...NAMES, "花子", "Łódź 😀"]) expect(flat(text)).toContain(flat(name));
  expect(text).not.toContain("\u25a1");
});

test("each page has its number and its foot", async () => {
  const pages = await pagesOf(await read(sampleReport(30)));
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, i) => {
    expect(page).toContain(`${i + 1} of ${pages.length}`);
    expect(page).toContain("Monthly report, March 2026");
  });
});

test("a table says its headings again on each page that it goes on to", async () => {
  const pages = await pagesOf(await read(sampleReport(200)));
  const spanned = pages.filter((page) => /\d{2} May 2026/.test(page));
  expect(spanned.length).toBeGreaterThan(7);
  for (const page of spanned) {
    expect(page).toMatch(/Campaign Budget Reserved Committed Paid Available Offers Accepted/);
  }
});

test("the document is tagged, in a language, with a title, bookmarks and figures told in words", async () => {
  const pdf = await read(sampleReport(30));
  expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    PDFFormatVersion: "1.7",
    Language: "en",
    Title: "Meridian Cosmetics GmbH: March 2026",
    Author: "Meridian Cosmetics GmbH",
    CreationDate: "D:20260401000500Z",
  });
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual([
    "March 2026",
    "Day by day",
    "Budget",
    "Requests",
    "Campaigns",
    "Late",
    "Top influencers",
    "Words used here",
  ]);
  const { roles, alts } = await rolesOf(pdf);
  expect(roles).toMatchObject({ H1: 1, H2: 7, H3: 3, Table: 4, Figure: 8, L: 1 });
  expect(alts).toHaveLength(8);
  expect(alts[0]).toContain("Most offers on");
  expect(alts[1]).toContain("Newly reserved: \u221213,500.00");
});

test("each column and each row of a table has a heading", async () => {
  const { roles } = await rolesOf(await read(sampleReport(4)));
  const rows = 4 + 4 + 10;
  expect(roles).toMatchObject({ Table: 3, THead: 3, TR: 3 + rows, TH: 9 + 5 + 5 + rows });
});

test("thirty campaigns in every script stay below 200 KB", async () => {
  expect((await reportPdf(sampleReport(30))).length).toBeLessThan(200_000);
});

test("the same report gives the same bytes", async () => {
  const [one, other] = [await reportPdf(sampleReport(4)), await reportPdf(sampleReport(4))];
  expect(Buffer.compare(one, other)).toBe(0);
});

test("a quiet month is said in two lines", async () => {
  const pages = await pagesOf(await read({ ...sampleReport(), quiet: true }));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("Nothing was offered, answered or due in March 2026.");
  expect(pages[0]).toContain("12 campaigns are live and can take offers.");
  expect(pages[0]).not.toContain("Campaigns\n");
});

/** A month in which a new sponsor did next to nothing. */
function bare(): MonthlyReport {
  const report = sampleReport(0);
  const none = {
    offers: 0,
    applications: 0,
    acceptances: 0,
    acceptanceRate: null,
    medianReplyHours: null,
    committed: [],
    ...{ completed: 0, approved: 0, paid: [], refunded: [] },
    liveCampaigns: 0,
  };
  const started = { started: 0, answered: 0, accepted: 0, rejected: 0 };
  return {
    ...report,
    summary: none,
    before: none,
    money: [],
    funnel: { ...started, withdrawn: 0, expired: 0, pending: 0 },
    days: [],
    campaigns: [],
    late: [],
    topInfluencers: [],
  };
}

test("what there is nothing of is said, and never a number that is none", async () => {
  const text = await textOf(await read(bare()));
  for (const words of [
    "no figure for February",
    "No campaign has a budget yet.",
    "There are no campaigns yet.",
    "Nothing is late.",
    "Nobody accepted or was paid in March.",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
});

test("losses and money without decimals, or with three, are shown as they are", async () => {
  const report = sampleReport(2);
  const [fall] = report.money;
  const held = { budget: -5, reserved: 0, committed: 0, paid: 0, escrow: 0 };
  const text = await textOf(
    await read({
      ...report,
      money: [
        { ...(fall as NonNullable<typeof fall>), currency: "JPY", budget: -250_000, held },
        { ...(fall as NonNullable<typeof fall>), currency: "KWD", reserved: 1_234_567 },
      ],
    }),
  );
  expect(text).toContain("\u2212250,000");
  expect(text).toContain("\u22121,234.567");
});

test("whatever names and amounts are, there is a document and nothing leaves its page", async () => {
  const name = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }),
    fc.constantFrom(
      "W".repeat(200),
      "\u0000\r\n",
      "\u202e\u2066evil",
      "👩‍👩‍👧".repeat(60),
      "ไ".repeat(80),
    ),
  );
  const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(name, { minLength: 3, maxLength: 3 }),
      amount,
      async (names, many) => {
        const report = sampleReport(3);
        const [sponsorName = "", campaign = "", person = ""] = names;
        const pdf = await read({
          ...report,
          sponsorName,
          campaigns: report.campaigns.map((one) => ({ ...one, name: campaign, budget: many })),
          money: report.money.map((one) => ({ ...one, opening: many, closing: -many })),
          topInfluencers: report.topInfluencers.map((one) => ({ ...one, name: person })),
        });
        for (let number = 1; number <= pdf.numPages; number++) {
          const page = await pdf.getPage(number);
          for (const item of (await page.getTextContent()).items) {
            if (!("str" in item) || item.str.trim() === "") continue;
            const [, , , , x = 0, y = 0] = item.transform;
            expect(x).toBeGreaterThanOrEqual(40);
            expect(x + item.width).toBeLessThanOrEqual(556);
            expect(y).toBeGreaterThan(20);
            expect(y).toBeLessThan(820);
          }
        }
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);
