import type { AbuseCase, AbuseCaseQuery, Page } from "@tandem/contract";
import { type Ctx, type ItemOf, listPage } from "../platform/index.ts";
import { AbuseCases, AbuseReports } from "./abuse.entity.ts";
import { placesOf } from "./abuse.rules.ts";

export type CaseRow = ItemOf<typeof AbuseCases>;
type ReportRow = ItemOf<typeof AbuseReports>;

/** How many reports of a case are shown, the newest. */
const SHOWN = 20;

/**
 * Cases of reported abuse: open ones the gravest and then the oldest first, settled ones the newest
 * first. Two round trips: the cases, and the newest reports of each side by side.
 */
export async function listCases(ctx: Ctx, query: AbuseCaseQuery): Promise<Page<AbuseCase>> {
  const { status, severity, limit, cursor } = query;
  const all = AbuseCases.query.inOrder({ listed: status });
  const narrowed = severity !== undefined;
  const page = await listPage(ctx, {
    entity: AbuseCases,
    op: narrowed && status === "open" ? all.begins({ listedAt: placesOf(severity) }) : all,
    list: `abuse-cases:${status}:${severity ?? "all"}`,
    limit,
    cursor,
    newestFirst: status === "settled",
    keep: narrowed && status === "settled" ? (row) => row.severity === severity : undefined,
    show: (row) => row,
  });
  const items = await Promise.all(
    page.items.map(async (row) => caseView(row, await newestReports(ctx, row.id))),
  );
  return { ...page, items };
}

/** Throws nothing: a case has at least the report that opened it. */
export async function newestReports(ctx: Ctx, caseId: string, limit = SHOWN): Promise<ReportRow[]> {
  const op = AbuseReports.query.ofCase({ caseId });
  return (await ctx.platform.table.query(AbuseReports, op, { limit, newestFirst: true })).items;
}

export const caseView = (row: CaseRow, reports: ReportRow[]): AbuseCase => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subjectId,
  adRequestId: row.adRequestId,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  title: row.title,
  excerpt: row.excerpt,
  severity: row.severity,
  count: row.count,
  reports: reports
    .slice(0, SHOWN)
    .map(({ by, byName, reason, text, at }) => ({ by, byName, reason, text, at })),
  status: row.status,
  outcome: row.outcome,
  settledAt: row.settledAt,
  at: row.at,
});
