import type { DataExport, Role } from "@tandem/contract";
import { accountEvent } from "../account/index.ts";
import { type Ctx, newId, refuse, save, write } from "../platform/index.ts";
import { DataExports } from "./data-export.entity.ts";
import {
  type DataExportRow,
  dataExportView,
  isOutdated,
  keptUntil,
  objectKey,
} from "./data-export.rules.ts";

/**
 * All data of one's own account. Who asks first, or a day after the last, has it gathered; then it
 * tells how far that is, and where the file lies for fifteen minutes once it is ready.
 */
export async function readMyData(ctx: Ctx): Promise<DataExport> {
  const accountId = ctx.actor.id;
  const row = await ctx.platform.table.get(DataExports, { accountId });
  if (!row || isOutdated(row, ctx.now)) return ask(ctx, row);
  if (row.status !== "ready") return dataExportView(row);
  const day = row.createdAt.slice(0, 10);
  const { url, expiresAt } = await ctx.platform.objects.presign(
    "GET",
    "account-data",
    objectKey(accountId),
    { saveAs: `tandem-data-${day}.json` },
  );
  return { ...dataExportView(row), url, expiresAt: expiresAt.toISOString() };
}

/** Of several who ask at once, one asks and the others see what it asked for. */
async function ask(ctx: Ctx, before: DataExportRow | null): Promise<DataExport> {
  const { id: accountId, role } = ctx.actor;
  const row: DataExportRow = {
    accountId,
    id: newId("dat"),
    status: "queued",
    progress: 0,
    createdAt: ctx.now.toISOString(),
    ttl: keptUntil(ctx.now),
  };
  const place = DataExports.put(row).where((one, { eq, notExists }) =>
    before ? eq(one.id, before.id) : notExists(one.id),
  );
  let asked: DataExportRow | undefined;
  const conflict = (current: Record<string, unknown> | undefined) => {
    asked = current as DataExportRow | undefined;
    return refuse("request.conflict");
  };
  try {
    return await save(ctx, {
      writes: [write(place, conflict)],
      events: [
        accountEvent("account.data_requested", accountId, { role: role as Role, exportId: row.id }),
      ],
      answer: dataExportView(row),
    });
  } catch (error) {
    if (asked) return dataExportView(asked);
    throw error;
  }
}
