import { money } from "../format.ts";
import type { Sheet } from "../paper/sheet.ts";
import { type Cell, type Column, drawTable } from "../paper/table.ts";
import type { Money, MonthlyReport, TopInfluencer } from "./report.ts";
import { count, hours, shortMonth } from "./words.ts";

const amounts = (all: readonly Money[]): Cell[] =>
  all.length === 0
    ? [{ words: "\u2013" }]
    : all.map(({ amount, currency }) => ({ words: money(amount, currency) }));

const COLUMNS: readonly Column<TopInfluencer>[] = [
  {
    title: "Influencer",
    align: "left",
    share: 1,
    cells: ({ name }) => [{ words: name, as: "strong", most: 2 }],
  },
  { title: "Accepted", align: "right", cells: (row) => [{ words: count(row.acceptances) }] },
  { title: "Agreed", align: "right", cells: ({ committed }) => amounts(committed) },
  { title: "Paid", align: "right", cells: ({ paid }) => amounts(paid) },
  {
    title: "Median reply",
    align: "right",
    cells: (row) => [{ words: hours(row.medianReplyHours) }],
  },
];

export function drawTopInfluencers(sheet: Sheet, report: MonthlyReport): void {
  const { topInfluencers, month } = report;
  sheet.section("Top influencers", topInfluencers.length > 0 ? 80 : 20);
  if (topInfluencers.length === 0)
    sheet.paragraph(`Nobody accepted or was paid in ${shortMonth(month)}.`);
  else drawTable(sheet, COLUMNS, topInfluencers);
}
