import { type Export, Id, type Page } from "@tandem/contract";
import * as v from "valibot";
import { type Ctx, listPage, refuse } from "../platform/index.ts";
import { Exports } from "./export.entity.ts";
import { type ExportRow, exportView, fileName, isGone } from "./export.rules.ts";

/** The actor's exports, newest first. One query. */
export const listExports = (
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<Export>> =>
  listPage(ctx, {
    entity: Exports,
    op: Exports.query.ofOwner({ ownerId: ctx.actor.id }),
    list: "exports",
    limit,
    cursor,
    newestFirst: true,
    keep: (row: ExportRow) => !isGone(row, ctx.now),
    show: (row: ExportRow) => exportView(row, ctx.now),
  });

/** One of the actor's exports; when it is ready, with an address that works for fifteen minutes. */
export async function getExport(ctx: Ctx, id: string): Promise<Export> {
  const { table, objects } = ctx.platform;
  const row = v.is(Id, id) ? await table.get(Exports, { id }) : null;
  if (!row || row.ownerId !== ctx.actor.id || isGone(row, ctx.now)) {
    throw refuse("request.not_found");
  }
  const view = exportView(row, ctx.now);
  if (row.status !== "ready" || !row.objectKey) return view;
  const saveAs = fileName(row);
  const { url, expiresAt } = await objects.presign("GET", "exports", row.objectKey, { saveAs });
  return { ...view, url, expiresAt: expiresAt.toISOString() };
}
