import type { MonthlyReport } from "./report.ts";

export type {
  BudgetWaterfall,
  CampaignLine,
  LateItem,
  Money,
  MonthlyReport,
  ReportSummary,
  RequestFunnel,
  TopInfluencer,
} from "./report.ts";

/**
 * The report as a PDF: tagged, with its fonts in it. What draws it is loaded when first asked for,
 * so that nobody carries it who only tells of reports.
 */
export async function reportPdf(report: MonthlyReport): Promise<Uint8Array> {
  const { drawReport } = await import("./draw-report.ts");
  return drawReport(report);
}
