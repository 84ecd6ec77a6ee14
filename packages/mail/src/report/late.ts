import type { Sheet } from "../paper/sheet.ts";
import { type Column, drawTable } from "../paper/table.ts";
import type { LateItem, MonthlyReport } from "./report.ts";
import { many, shortDay } from "./words.ts";

const COLUMNS: readonly Column<LateItem>[] = [
  {
    title: "Campaign",
    align: "left",
    share: 3,
    cells: (row) => [{ words: row.campaignName, as: "strong", most: 2 }],
  },
  {
    title: "Influencer",
    align: "left",
    share: 2.5,
    cells: (row) => [{ words: row.influencerName, most: 2 }],
  },
  {
    title: "What is late",
    align: "left",
    share: 3,
    cells: (row) => [{ words: row.what, most: 2 }],
  },
  { title: "Due", align: "right", cells: (row) => [{ words: shortDay(row.dueDate) }] },
  { title: "Late by", align: "right", cells: (row) => [{ words: many(row.daysLate, "day") }] },
];

export function drawLate(sheet: Sheet, { late }: MonthlyReport): void {
  sheet.section("Late", late.length > 0 ? 80 : 20);
  if (late.length === 0) sheet.paragraph("Nothing is late.");
  else drawTable(sheet, COLUMNS, late);
}
