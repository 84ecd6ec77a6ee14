import { type Ctx, removeAll } from "../platform/index.ts";
import { DataExports } from "./data-export.entity.ts";
import { objectKey } from "./data-export.rules.ts";

/**
 * Deletes the last export of an account's data: the row first, so that a worker which is gathering
 * it can no longer finish and takes away what it put there. The file is found without the row.
 */
export async function forgetDataExport(ctx: Ctx, accountId: string): Promise<void> {
  const { table, objects } = ctx.platform;
  await removeAll(table, [DataExports.delete({ accountId })]);
  await objects.remove("account-data", objectKey(accountId));
}
