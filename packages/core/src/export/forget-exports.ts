import { type Ctx, type ItemOf, type Op, removeAll } from "../platform/index.ts";
import { ExportParts, Exports } from "./export.entity.ts";

/** All exports that an account asked for. */
export const exportsOf = (ctx: Ctx, ownerId: string): AsyncGenerator<ItemOf<typeof Exports>> =>
  ctx.platform.table.all(Exports, Exports.query.ofOwner({ ownerId }));

/** Deletes an account's exports: objects first, so that none is left that no row names. */
export async function forgetExports(ctx: Ctx, ownerId: string): Promise<void> {
  const { table, objects, uploads } = ctx.platform;
  for await (const { id, objectKey, uploadId, rest } of exportsOf(ctx, ownerId)) {
    if (objectKey && uploadId) await uploads.abort("exports", objectKey, uploadId);
    for (const key of [objectKey, rest]) if (key) await objects.remove("exports", key);
    const rows: Op[] = [];
    const parts = ExportParts.query.ofExport({ exportId: id });
    for await (const { part } of table.all(ExportParts, parts)) {
      rows.push(ExportParts.delete({ exportId: id, part }));
    }
    await removeAll(table, [...rows, Exports.delete({ id })]);
  }
}
