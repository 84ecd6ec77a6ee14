import { type Ctx, removeAll } from "../platform/index.ts";
import { DataExports } from "./data-export.entity.ts";
import { objectKey } from "./data-export.rules.ts";

/** Deletes the last export of an account's data: its file first, so that none is left that no row names. */
export async function forgetDataExport(ctx: Ctx, accountId: string): Promise<void> {
  const { table, objects } = ctx.platform;
  const row = await table.get(DataExports, { accountId });
  if (!row) return;
  await objects.remove("account-data", objectKey(accountId));
  await removeAll(table, [DataExports.delete({ accountId })]);
}
