import { type Ink, PAGE, type Sheet, style, WIDTH } from "../paper/sheet.ts";
import type { MonthlyReport, ReportSummary } from "./report.ts";
import { count, hours, many, rate, shortMonth } from "./words.ts";

const NAME = style("regular", 10);
const NUMBER = style("strong", 11);
const SHARE = style("regular", 9, "muted");
const ROW = 26;

/** What became of the requests that were started in the month. */
export function drawFunnel(sheet: Sheet, report: MonthlyReport): void {
  const { funnel, month, summary } = report;
  const wide: [string, number, Ink][] = [
    ["Started", funnel.started, "cobalt"],
    ["Answered", funnel.answered, "cobalt"],
    ["Accepted", funnel.accepted, "coral"],
  ];
  const ends: [string, number, Ink][] = [
    ["Rejected", funnel.rejected, "muted"],
    ["Withdrawn", funnel.withdrawn, "muted"],
    ["Expired", funnel.expired, "muted"],
    ["Still pending", funnel.pending, "muted"],
  ];
  const height = ROW * 7 + 14;
  sheet.section("Requests", height + 44);
  const begun = `${many(funnel.started, "request")} started in ${shortMonth(month)}.`;
  sheet.paragraph(`${begun} ${answers(summary)}`, style("regular", 10, "muted"));
  sheet.y += 10;
  const told = [...wide, ...ends].map(([name, value]) => `${name}: ${count(value)}`).join("; ");
  sheet.figure(`What became of the requests that were started. ${told}.`, height, (top) => {
    [...wide, ...ends].forEach(([name, value, ink], i) => {
      const y = top + i * ROW + (i < wide.length ? 0 : 14);
      if (i === wide.length) {
        sheet.line(PAGE.side, y - 9, PAGE.side + WIDTH, y - 9, "hairline");
      }
      drawRow(sheet, name, value, funnel.started, y, ink);
    });
  });
}

function answers({ acceptanceRate, medianReplyHours }: ReportSummary): string {
  const reply =
    medianReplyHours === null ? "" : `; the median reply took ${hours(medianReplyHours)}`;
  return acceptanceRate === null
    ? "None was answered or ran out in the month."
    : `Of all that were answered or ran out in the month, ${rate(acceptanceRate)} were accepted${reply}.`;
}

function drawRow(sheet: Sheet, name: string, value: number, of: number, y: number, ink: Ink) {
  const left = PAGE.side + 96;
  const room = WIDTH - 96 - 110;
  const width = of === 0 ? 0 : (Math.min(value, of) / of) * room;
  sheet.text(name, { x: PAGE.side, y: y + 13 }, NAME);
  sheet.line(left, y + 2, left, y + 18, "hairline");
  sheet.box(left, y + 2, width, 16, ink);
  const number = count(value);
  const x = left + width + 8;
  sheet.text(number, { x, y: y + 14 }, NUMBER);
  if (of > 0) {
    sheet.text(rate(value / of), { x: x + sheet.widthOf(number, NUMBER) + 6, y: y + 14 }, SHARE);
  }
}
