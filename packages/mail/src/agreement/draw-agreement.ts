import type { Side } from "@tandem/contract";
import { day, figure, oneLine } from "../format.ts";
import { drawFacts } from "../paper/facts.ts";
import { drawFoots } from "../paper/foot.ts";
import { drawHead } from "../paper/head.ts";
import { PAGE, Sheet, style } from "../paper/sheet.ts";
import { type Column, drawTable } from "../paper/table.ts";
import { shortDay } from "../report/words.ts";
import { pieceInWords } from "../terms.ts";
import type { AgreementPaper, PartyOnPaper } from "./agreement.ts";
import { cancelling, disputing, paying, working } from "./clauses.ts";
import { instant, inWords } from "./words.ts";

type Piece = AgreementPaper["terms"]["deliverables"][number] & { n: number };

/** A cell that is broken on as many lines as it needs: of what was agreed nothing is cut. */
const WHOLE = 20;

const COLUMNS: readonly Column<Piece>[] = [
  {
    title: "Piece of work",
    align: "left",
    share: 3,
    cells: (piece) => [
      { words: `${piece.n}. ${capital(pieceInWords(piece))}`, as: "strong", most: WHOLE },
    ],
  },
  {
    title: "Disclosed by the words",
    align: "left",
    share: 3,
    cells: ({ disclosure }) => [{ words: disclosure, most: WHOLE }],
  },
  { title: "Due", align: "right", cells: ({ dueDate }) => [{ words: shortDay(dueDate) }] },
];

/** The agreement as a tagged PDF 1.7 of A4 pages. The same agreement gives the same bytes. */
export async function drawAgreement(given: AgreementPaper): Promise<Uint8Array> {
  const agreement = onOneLine(given);
  const { sponsor, influencer, campaign, accepted, requestId } = agreement;
  const sheet = new Sheet({
    title: `Agreement: ${sponsor.name} and ${influencer.name}`,
    subject: `Agreement on ${campaign.name}, request ${requestId}`,
    author: "Tandem",
    madeAt: new Date(accepted.at),
  });
  drawHead(sheet, {
    kind: "Agreement",
    title: "Agreement",
    lead: [sponsor.name, influencer.name],
    note:
      `Both agreed on Tandem to what is written here, on ${instant(accepted.at, agreement.timeZone)}. ` +
      "It shows the terms as they were then, and does not change.",
  });
  drawParties(sheet, agreement);
  drawTerms(sheet, agreement);
  drawRules(sheet, agreement);
  drawConsent(sheet, agreement);
  drawFoots(sheet, `${sponsor.name} and ${influencer.name}`, `Agreement ${requestId}`);
  return sheet.bytes();
}

function drawParties(sheet: Sheet, { sponsor, influencer, campaign, requestId }: AgreementPaper) {
  sheet.section("Who agrees, and on what", 90);
  drawFacts(sheet, [
    { label: "Sponsor", value: sponsor.name, detail: `Account ${sponsor.id}` },
    { label: "Influencer", value: influencer.name, detail: `Account ${influencer.id}` },
    { label: "Campaign", value: campaign.name, detail: campaign.id },
    { label: "Request", value: requestId },
  ]);
}

function drawTerms(sheet: Sheet, { terms, timeZone }: AgreementPaper): void {
  const { amount, currency, requirements, deliverables, dueDate, version } = terms;
  sheet.section("What was agreed", 90);
  drawFacts(sheet, [
    {
      label: "Amount",
      value: `${figure(amount, currency)} ${currency}`,
      detail: inWords(amount, currency),
    },
    { label: "Due", value: day(dueDate), detail: `Days end at midnight in ${timeZone}.` },
    { label: "Offer", value: `Version ${version}` },
  ]);
  sheet.y += 6;
  heading(sheet, "Requirements");
  const lines = requirements
    .replaceAll("\t", " ")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  for (const line of lines.length > 0 ? lines : ["None were written down."]) sheet.paragraph(line);
  sheet.y += 18;
  heading(sheet, "Deliverables");
  sheet.y += 6;
  drawTable(
    sheet,
    COLUMNS,
    deliverables.map((piece, i) => ({ ...piece, n: i + 1 })),
  );
}

function drawRules(sheet: Sheet, { rules }: AgreementPaper): void {
  sheet.section("How it goes from here", 90);
  for (const [title, sentences] of [
    ["The work", working(rules)],
    ["The payment", paying(rules)],
    ["Cancelling", cancelling()],
    ["When you cannot agree", disputing()],
  ] as const) {
    heading(sheet, title);
    sheet.paragraph(sentences);
    sheet.y += 14;
  }
}

function drawConsent(sheet: Sheet, agreement: AgreementPaper): void {
  const { offered, accepted, terms, hash, timeZone } = agreement;
  const nameOf = (side: Side): PartyOnPaper => agreement[side];
  const said = (label: string, { by, at }: AgreementPaper["offered"]) => ({
    label,
    value: `${nameOf(by).name}, ${by}`,
    detail: `${instant(at, timeZone)}, which is ${at}`,
  });
  sheet.section("Both said yes", 150);
  drawFacts(sheet, [
    said("Offered by", offered),
    said("Accepted by", accepted),
    { label: "Offer", value: `Version ${terms.version}` },
    {
      label: "SHA-256",
      value: hash,
      detail:
        "Of the terms, the two accounts and the campaign as JSON with its keys in order. Whoever has the same terms gets the same number.",
    },
  ]);
}

function heading(sheet: Sheet, title: string): void {
  sheet.need(60);
  sheet.tag("H3", () => {
    sheet.y += 12;
    sheet.text(title, { x: PAGE.side, y: sheet.y }, style("strong", 10));
  });
  sheet.y += 3;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Names as they are drawn: no control characters, no breaks. */
function onOneLine(agreement: AgreementPaper): AgreementPaper {
  const clean = (party: PartyOnPaper) => ({ ...party, name: oneLine(party.name, 200) });
  const { terms, campaign, sponsor, influencer } = agreement;
  return {
    ...agreement,
    campaign: clean(campaign),
    sponsor: clean(sponsor),
    influencer: clean(influencer),
    terms: {
      ...terms,
      deliverables: terms.deliverables.map((piece) => ({
        ...piece,
        disclosure: oneLine(piece.disclosure, 200),
      })),
    },
  };
}
