import type { Report } from "@tandem/contract";
import { firstDayOf, type ItemOf, monthAfter } from "../platform/index.ts";
import type { Reports } from "./report.entity.ts";

export type ReportRow = ItemOf<typeof Reports>;

/** Nothing happened for so long to one that is to be made: whoever was at it is gone. */
const SILENCE_MS = 60 * 60_000;
const STALLED = "It stopped on the way. Ask for it again.";

const isUnderWay = ({ status }: ReportRow): boolean => status === "queued" || status === "running";

const isStalled = (row: ReportRow, now: Date): boolean =>
  isUnderWay(row) && Math.max(row.movedAt, row.leasedUntil ?? 0) + SILENCE_MS <= now.getTime();

/** Somebody makes it, or will. */
export const isComing = (row: ReportRow, now: Date): boolean =>
  isUnderWay(row) && !isStalled(row, now);

/** A report as its sponsor sees it. */
export const reportView = (row: ReportRow, now: Date): Report => {
  const stalled = isStalled(row, now);
  return {
    month: row.month,
    status: stalled ? "failed" : row.status,
    quiet: row.quiet ?? false,
    size: row.size ?? null,
    error: stalled ? STALLED : (row.error ?? null),
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
