import { Month, type Page, type Statement } from "@tandem/contract";
import * as v from "valibot";
import { type Ctx, listPage, refuse } from "../platform/index.ts";
import { Statements } from "./statement.entity.ts";
import { fileKey, statementView } from "./statement.rules.ts";

/** One's own statements, the newest month first. One round trip. */
export const listStatements = (
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<Statement>> =>
  listPage(ctx, {
    entity: Statements,
    op: Statements.query.ofInfluencer({ influencerId: ctx.actor.id }),
    list: "statements",
    limit,
    cursor,
    newestFirst: true,
    show: (row) => statementView(row, ctx.now),
  });

/**
 * One of one's own statements, and where its files lie for fifteen minutes when it is ready.
 *
 * @throws `request.not_found`
 */
export async function getStatement(ctx: Ctx, month: string): Promise<Statement> {
  const influencerId = ctx.actor.id;
  const row = v.is(Month, month)
    ? await ctx.platform.table.get(Statements, { influencerId, month })
    : null;
  if (!row) throw refuse("request.not_found");
  const view = statementView(row, ctx.now);
  if (view.status !== "ready") return view;
  const address = (ending: "pdf" | "csv") =>
    ctx.platform.objects.presign("GET", "statements", fileKey(influencerId, month, ending), {
      saveAs: `tandem-payouts-${month}.${ending}`,
    });
  const [pdf, csv] = await Promise.all([address("pdf"), address("csv")]);
  return { ...view, pdfUrl: pdf.url, csvUrl: csv.url, expiresAt: pdf.expiresAt.toISOString() };
}
