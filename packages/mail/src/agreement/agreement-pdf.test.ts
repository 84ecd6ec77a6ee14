import { expect, test } from "vitest";
import { opened, pagesOf, rolesOf, textOf } from "../paper/reading.testing.ts";
import { NAMES } from "../report/testing.ts";
import type { AgreementPaper } from "./agreement.ts";
import { agreementPdf } from "./index.ts";
import { sampleAgreement } from "./testing.ts";

/** Without spaces, which a line break may put or take. */
const flat = (text: string): string => text.replace(/\s+/gu, "");

/** What must stand in the text of the paper. */
function said({ requestId, campaign, sponsor, influencer, terms, hash }: AgreementPaper): string[] {
  return [
    ...[requestId, hash, campaign.id, campaign.name, `Version ${terms.version}`],
    ...[sponsor.id, sponsor.name, influencer.id, influencer.name],
    ...terms.requirements.split("\n"),
    ...terms.deliverables.flatMap(({ disclosure }, i) => [
      disclosure,
      `${i + 1}.`,
      `${10 + i} Apr 2026`,
    ]),
  ];
}

async function expectSaid(agreement: AgreementPaper): Promise<string> {
  const text = await textOf(await opened(await agreementPdf(agreement)));
  for (const words of said(agreement)) expect(flat(text)).toContain(flat(words));
  expect(text).not.toContain("\u25a1");
  return text;
}

test("the text is the terms, both sides, both times and the hash", async () => {
  const agreement = sampleAgreement();
  const text = await expectSaid(agreement);
  expect(text).toContain("450.50 USD");
  expect(text).toContain("450.50 US dollars");
  expect(text).toContain("30 April 2026");
  expect(text).toContain("Days end at midnight in Europe/Berlin.");
  expect(flat(text)).toContain(flat("Offered by Ana Costa, influencer"));
  expect(text).toContain("13 March 2026 at 19:04:05 CET, which is 2026-03-13T18:04:05.678Z");
  expect(flat(text)).toContain(flat("Accepted by Meridian Skincare, sponsor"));
  expect(text).toContain("14 March 2026 at 10:12:33 CET, which is 2026-03-14T09:12:33.123Z");
  for (const piece of ["1. Reel on Instagram", "2. Video on TikTok", "5. Work on podcast"])
    expect(text).toContain(piece);
  expect(flat(text)).toContain(flat("for changes, twice at most for each piece"));
  expect(flat(text)).toContain(flat("unanswered for 72 hours is approved"));
  expect(flat(text)).toContain(flat("by itself 14 days after the last publication"));
});

test("currencies without decimals and with three are written as they are counted", async () => {
  const { terms } = sampleAgreement();
  for (const [currency, amount, figure, words] of [
    ["JPY", 120_000, "120,000 JPY", "120,000 Japanese yen"],
    ["KWD", 12_345, "12.345 KWD", "12.345 Kuwaiti dinars"],
  ] as const) {
    const text = await expectSaid(sampleAgreement(1, { terms: { ...terms, currency, amount } }));
    expect(text).toContain(figure);
    expect(text).toContain(words);
  }
});

test("long names and names in every script are there whole", async () => {
  const long = "The Very Long Company Name of Somebody Who Likes Names, and Daughters ".repeat(2);
  for (const name of [...NAMES, "Łódź 花 😀", long.trim(), "花".repeat(80), "W".repeat(80)]) {
    await expectSaid(
      sampleAgreement(2, {
        campaign: { id: "cmp_1", name },
        sponsor: { id: "spo_1", name },
        influencer: { id: "inf_1", name },
      }),
    );
  }
}, 60_000);

test("the longest terms are not cut", async () => {
  const requirements = `${"Say what it is made of, twice. ".repeat(17)}The end.`;
  const { terms } = sampleAgreement();
  const deliverables = terms.deliverables.map((piece) => ({
    ...piece,
    disclosure: "Anzeige: bezahlte Partnerschaft mit Acme",
  }));
  await expectSaid(sampleAgreement(10, { terms: { ...terms, requirements, deliverables } }));
});

test("it is tagged, numbered page by page, small, and the same bytes each time", async () => {
  const bytes = await agreementPdf(sampleAgreement());
  expect(await agreementPdf(sampleAgreement())).toEqual(bytes);
  expect(bytes.byteLength).toBeLessThan(100_000);
  const pdf = await opened(bytes);
  const { roles } = await rolesOf(pdf);
  expect(roles).toMatchObject({ H1: 1, H2: 4, H3: 6, Table: 1, TR: 11 });
  const pages = await pagesOf(pdf);
  for (const [i, page] of pages.entries()) expect(page).toContain(`${i + 1} of ${pages.length}`);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: "Agreement: Meridian Skincare and Ana Costa",
    Language: "en",
  });
});
