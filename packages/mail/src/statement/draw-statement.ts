import { figure, moment, oneLine } from "../format.ts";
import { drawFoots } from "../paper/foot.ts";
import { drawHead } from "../paper/head.ts";
import { Sheet, style } from "../paper/sheet.ts";
import { type Column, drawTable } from "../paper/table.ts";
import { count, monthName, shortDay } from "../report/words.ts";
import type { Payout, PayoutStatement, PayoutTotal } from "./statement.ts";

const amount = <Row extends { currency: string }>(
  title: string,
  of: (row: Row) => number,
): Column<Row> => ({
  title,
  align: "right",
  cells: (row) => [{ words: figure(of(row), row.currency) }],
});

const TOTALS: readonly Column<PayoutTotal>[] = [
  {
    title: "Currency",
    align: "left",
    share: 1,
    cells: ({ currency }) => [{ words: currency, as: "strong" }],
  },
  { title: "Payouts", align: "right", cells: ({ payouts }) => [{ words: count(payouts) }] },
  amount("Gross", ({ gross }) => gross),
  amount("Fee", ({ fee }) => fee),
  amount("Net", ({ net }) => net),
];

const KINDS: Record<Payout["kind"], string> = {
  release: "Released",
  split: "Split by an admin",
  refund: "Refunded",
};

/** The movement's id says which request it is of. */
const payouts = (dayOf: (at: string) => string): readonly Column<Payout>[] => [
  {
    title: "Campaign and sponsor",
    align: "left",
    share: 3,
    cells: ({ campaignName, sponsorName, movementId }) => [
      { words: campaignName, as: "strong", most: 3 },
      { words: sponsorName, most: 2 },
      { words: movementId, as: "muted", most: 2 },
    ],
  },
  {
    title: "Paid on",
    align: "right",
    cells: ({ at, kind }) => [{ words: shortDay(dayOf(at)) }, { words: KINDS[kind], as: "muted" }],
  },
  amount("Gross", ({ gross }) => gross),
  amount("Fee", ({ fee }) => fee),
  amount("Net", ({ net }) => net),
  { title: "", align: "left", cells: ({ currency }) => [{ words: currency }] },
];

/** The statement as a tagged PDF 1.7 of A4 pages. The same statement gives the same bytes. */
export async function drawStatement(given: PayoutStatement): Promise<Uint8Array> {
  const statement = onOneLine(given);
  const { influencer, timeZone, madeAt, totals } = statement;
  const month = monthName(statement.month);
  const sheet = new Sheet({
    title: `${influencer.name}: ${month}`,
    subject: `Payout statement, ${month}`,
    author: "Tandem",
    madeAt: new Date(madeAt),
  });
  drawHead(sheet, {
    kind: "Payout statement",
    title: month,
    lead: [influencer.name],
    note: `Account ${influencer.id}. Days as they fell in ${timeZone}. Made on ${moment(madeAt, timeZone)}.`,
  });
  if (totals.length === 0) {
    sheet.y += 24;
    sheet.paragraph(`Nothing was paid out to you in ${month}.`, style("regular", 13));
  } else {
    sheet.section("Totals", 60);
    drawTable(sheet, TOTALS, totals);
    sheet.section("Payouts", 90);
    drawTable(sheet, payouts(dayIn(timeZone)), statement.payouts);
    sheet.y += 8;
    sheet.paragraph(
      "Gross is what you agreed on or what an admin gave you of it, the fee is the platform's part of it, net is what was paid out to you.",
      style("regular", 9, "muted"),
    );
  }
  drawFoots(sheet, influencer.name, `Payout statement, ${month}`);
  return sheet.bytes();
}

/** The calendar day (`YYYY-MM-DD`) of an instant in a zone. */
const dayIn = (timeZone: string): ((at: string) => string) => {
  const format = new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone,
  });
  return (at) => format.format(new Date(at));
};

/** Names as they are drawn: no control characters, no breaks, of bounded length. */
function onOneLine(statement: PayoutStatement): PayoutStatement {
  const clean = (name: string) => oneLine(name, 200);
  return {
    ...statement,
    influencer: { ...statement.influencer, name: clean(statement.influencer.name) },
    payouts: statement.payouts.map((one) => ({
      ...one,
      campaignName: clean(one.campaignName),
      sponsorName: clean(one.sponsorName),
    })),
  };
}
