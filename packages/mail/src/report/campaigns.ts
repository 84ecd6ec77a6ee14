import { figure } from "../format.ts";
import type { Sheet } from "../paper/sheet.ts";
import { type Column, drawTable } from "../paper/table.ts";
import type { CampaignLine, MonthlyReport } from "./report.ts";
import { count, rate, signed, span } from "./words.ts";

const amount = (
  title: string,
  key: "budget" | "reserved" | "committed" | "available",
): Column<CampaignLine> => ({
  title,
  align: "right",
  cells: (row) => [{ words: figure(row[key], row.currency) }],
});

const COLUMNS: readonly Column<CampaignLine>[] = [
  {
    title: "Campaign",
    align: "left",
    share: 1,
    cells: (row) => [
      { words: row.name, as: "strong", most: 2 },
      {
        words: `${inWords(row.status)}, ${span(row.startDate, row.endDate)}`,
        as: "muted",
        most: 2,
      },
    ],
  },
  { title: "", align: "left", cells: ({ currency }) => [{ words: currency }] },
  amount("Budget", "budget"),
  amount("Reserved", "reserved"),
  amount("Committed", "committed"),
  {
    title: "Paid",
    align: "right",
    cells: ({ paid, paidInMonth, currency }) => [
      { words: figure(paid, currency) },
      ...(paidInMonth === 0
        ? []
        : [{ words: signed(paidInMonth, currency), as: "muted" as const }]),
    ],
  },
  amount("Available", "available"),
  { title: "Offers", align: "right", cells: ({ offers }) => [{ words: count(offers) }] },
  {
    title: "Accepted",
    align: "right",
    cells: ({ acceptances, acceptanceRate }) => [
      { words: count(acceptances) },
      ...(acceptanceRate === null ? [] : [{ words: rate(acceptanceRate), as: "muted" as const }]),
    ],
  },
];

/** `live` is `Live`. */
const inWords = (status: string): string => status.charAt(0).toUpperCase() + status.slice(1);

export function drawCampaigns(sheet: Sheet, { campaigns }: MonthlyReport): void {
  sheet.section("Campaigns", 90);
  if (campaigns.length === 0) sheet.paragraph("There are no campaigns yet.");
  else drawTable(sheet, COLUMNS, campaigns);
}
