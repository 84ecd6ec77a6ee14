import { Month, type Report } from "@tandem/contract";
import * as v from "valibot";
import { type Ctx, refuse } from "../platform/index.ts";
import { Reports } from "./report.entity.ts";
import { pdfKey, type ReportRow, reportView } from "./report.rules.ts";

/**
 * One of one's own reports, and where its PDF lies for fifteen minutes when it is ready.
 *
 * @throws `request.not_found`
 */
export async function getReport(ctx: Ctx, month: string): Promise<Report> {
  const row = await requireReport(ctx, month);
  const view = reportView(row, ctx.now);
  if (view.status !== "ready") return view;
  const { url, expiresAt } = await addressOf(ctx, row);
  return { ...view, url, expiresAt: expiresAt.toISOString() };
}

/**
 * Where the PDF of one of one's own reports lies for fifteen minutes; the one before, while it is
 * made again.
 *
 * @throws `request.not_found`
 */
export async function reportLink(ctx: Ctx, month: string): Promise<string> {
  const row = await requireReport(ctx, month);
  if (row.madeAt === undefined) throw refuse("request.not_found");
  return (await addressOf(ctx, row)).url;
}

async function requireReport(ctx: Ctx, month: string): Promise<ReportRow> {
  const row = v.is(Month, month)
    ? await ctx.platform.table.get(Reports, { sponsorId: ctx.actor.id, month })
    : null;
  if (!row) throw refuse("request.not_found");
  return row;
}

const addressOf = (ctx: Ctx, { sponsorId, month }: ReportRow) =>
  ctx.platform.objects.presign("GET", "reports", pdfKey(sponsorId, month), {
    saveAs: `tandem-report-${month}.pdf`,
  });
