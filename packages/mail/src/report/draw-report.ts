import { oneLine } from "../format.ts";
import { drawBudget } from "./budget.ts";
import { drawCampaigns } from "./campaigns.ts";
import { drawCover, drawQuietCover } from "./cover.ts";
import { drawDays } from "./days-chart.ts";
import { drawFunnel } from "./funnel.ts";
import { drawGlossary } from "./glossary.ts";
import { drawLate } from "./late.ts";
import type { MonthlyReport } from "./report.ts";
import { PAGE, Sheet, style, WIDTH } from "./sheet.ts";
import { drawTopInfluencers } from "./top-influencers.ts";
import { monthName } from "./words.ts";

/** The report as a tagged PDF 1.7 of A4 pages. The same report gives the same bytes. */
export async function drawReport(given: MonthlyReport): Promise<Uint8Array> {
  const report = onOneLine(given);
  const month = monthName(report.month);
  const sheet = new Sheet({
    title: `${report.sponsorName}: ${month}`,
    subject: `Monthly report, ${month}`,
    author: report.sponsorName,
    madeAt: new Date(report.madeAt),
  });
  if (report.quiet) drawQuietCover(sheet, report);
  else {
    drawCover(sheet, report);
    drawDays(sheet, report);
    if (sheet.pages === 1) sheet.newPage();
    drawBudget(sheet, report);
    drawFunnel(sheet, report);
    drawCampaigns(sheet, report);
    drawLate(sheet, report);
    drawTopInfluencers(sheet, report);
    drawGlossary(sheet);
  }
  sheet.onEachPage((page, of) => drawFoot(sheet, report, page, of));
  return sheet.bytes();
}

const FOOT = style("regular", 8.5, "muted");

function drawFoot(sheet: Sheet, { sponsorName, month }: MonthlyReport, page: number, of: number) {
  const y = PAGE.height - 34;
  const name = sheet.fitted(sponsorName, WIDTH * 0.36, FOOT);
  sheet.line(PAGE.side, y - 16, PAGE.side + WIDTH, y - 16, "hairline");
  sheet.text(name, { x: PAGE.side, y }, FOOT);
  const what = `Monthly report, ${monthName(month)}`;
  sheet.text(what, { x: PAGE.width / 2, y, align: "center" }, FOOT);
  sheet.text(`${page} of ${of}`, { x: PAGE.side + WIDTH, y, align: "right" }, FOOT);
}

/** Names as they are drawn: no control characters, no breaks, of bounded length. */
function onOneLine(report: MonthlyReport): MonthlyReport {
  const clean = (name: string) => oneLine(name, 200);
  return {
    ...report,
    sponsorName: clean(report.sponsorName),
    campaigns: report.campaigns.map((one) => ({ ...one, name: clean(one.name) })),
    late: report.late.map((one) => ({
      ...one,
      campaignName: clean(one.campaignName),
      influencerName: clean(one.influencerName),
      what: clean(one.what),
    })),
    topInfluencers: report.topInfluencers.map((one) => ({ ...one, name: clean(one.name) })),
  };
}
