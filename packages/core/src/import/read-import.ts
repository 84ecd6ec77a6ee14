import { Id, type Import } from "@tandem/contract";
import * as v from "valibot";
import { type Ctx, refuse } from "../platform/index.ts";
import { ImportRejections, Imports } from "./import.entity.ts";
import { importView } from "./import.view.ts";

/** How one's own import goes. One read, and a query where rows were rejected. */
export async function readImport(ctx: Ctx, id: string): Promise<Import> {
  const { table } = ctx.platform;
  const row = v.is(Id, id) ? await table.get(Imports, { id }) : null;
  if (!row || row.startedBy !== ctx.actor.id) throw refuse("request.not_found");
  if (row.listed === 0) return importView(row);
  const question = ImportRejections.query.ofImport({ importId: id });
  const { items } = await table.query(ImportRejections, question, { consistent: true });
  return importView(row, items);
}
