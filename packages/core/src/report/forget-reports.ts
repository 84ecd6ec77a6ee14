import { type Ctx, type ItemOf, removeAll } from "../platform/index.ts";
import { ReportAgendas } from "./agenda.entity.ts";
import { Reports } from "./report.entity.ts";
import { pdfKey } from "./report.rules.ts";

/** All reports of a sponsor, by month. */
export const reportsOf = (ctx: Ctx, sponsorId: string): AsyncGenerator<ItemOf<typeof Reports>> =>
  ctx.platform.table.all(Reports, Reports.query.ofSponsor({ sponsorId }));

/** Deletes a sponsor's reports, their PDFs first, and lets none be due any more. */
export async function forgetReports(ctx: Ctx, sponsorId: string): Promise<void> {
  const { table, objects } = ctx.platform;
  await removeAll(table, [ReportAgendas.delete({ sponsorId })]);
  for await (const { month } of reportsOf(ctx, sponsorId)) {
    await objects.remove("reports", pdfKey(sponsorId, month));
    await removeAll(table, [Reports.delete({ sponsorId, month })]);
  }
}
