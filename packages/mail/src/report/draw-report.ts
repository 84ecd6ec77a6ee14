import { oneLine } from "../format.ts";
import { drawFoots } from "../paper/foot.ts";
import { Sheet } from "../paper/sheet.ts";
import { drawBudget } from "./budget.ts";
import { drawCampaigns } from "./campaigns.ts";
import { drawCover, drawQuietCover } from "./cover.ts";
import { drawDays } from "./days-chart.ts";
import { drawFunnel } from "./funnel.ts";
import { drawGlossary } from "./glossary.ts";
import { drawLate } from "./late.ts";
import type { MonthlyReport } from "./report.ts";
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
  drawFoots(sheet, report.sponsorName, `Monthly report, ${month}`);
  return sheet.bytes();
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
