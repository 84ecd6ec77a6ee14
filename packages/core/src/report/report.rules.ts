import type { Report } from "@tandem/contract";
import { firstDayOf, type ItemOf, monthAfter, standingOf } from "../platform/index.ts";
import type { Reports } from "./report.entity.ts";

export type ReportRow = ItemOf<typeof Reports>;

/** A report as its sponsor sees it. */
export const reportView = (row: ReportRow, now: Date): Report => {
  return {
    month: row.month,
    ...standingOf(row, now),
    quiet: row.quiet ?? false,
    size: row.size ?? null,
    madeAt: row.madeAt ?? null,
  };
};

/** Where the PDF lies in the bucket `reports`. */
export const pdfKey = (sponsorId: string, month: string): string => `${sponsorId}/${month}.pdf`;

/** The day on which a month is closed: the report on it is due. */
export const dueDayOf = (month: string): string => firstDayOf(monthAfter(month));

/** The closed months that were not reported yet, oldest first, of one whose report is due on a day. */
export function monthsDue(dueDay: string, today: string): string[] {
  const months: string[] = [];
  const open = today.slice(0, 7);
  for (let month = monthAfter(dueDay.slice(0, 7), -1); month < open; month = monthAfter(month)) {
    months.push(month);
  }
  return months;
}
