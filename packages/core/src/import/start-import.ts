import type { Import, NewImport } from "@tandem/contract";
import { type Ctx, newId, refuse, refuseField, save, write } from "../platform/index.ts";
import { uploadKey } from "./create-upload.ts";
import { Imports } from "./import.entity.ts";
import { type ImportRequested, importEvent } from "./import.events.ts";
import { importView, type StoredImport } from "./import.view.ts";

/** The worker holds a file in memory; a larger one is cut by its owner. */
const MOST_MEGABYTES = 32;

/**
 * Asks for an uploaded file to be imported; a worker does it.
 *
 * `import.upload_missing` when this admin put no file at the upload's address.
 */
export async function startImport(ctx: Ctx, wish: NewImport): Promise<Import> {
  const { mapping, defaults } = wish;
  if (mapping.handle === undefined && mapping.url === undefined) {
    throw refuseField("mapping.handle", "Choose the column of the handle or of the address.");
  }
  const key = uploadKey(ctx.actor.id, wish.uploadId);
  const size = await ctx.platform.objects.size("imports", key);
  if (size === undefined) throw refuse("import.upload_missing");
  if (size > MOST_MEGABYTES * 1024 * 1024) {
    throw refuseField("uploadId", `The file is larger than ${MOST_MEGABYTES} MB.`, {
      kind: "large_file",
      most: MOST_MEGABYTES,
    });
  }
  const row: StoredImport = {
    id: newId("imp"),
    startedBy: ctx.actor.id,
    uploadKey: key,
    size,
    mapping,
    defaults,
    status: "queued",
    progress: 0,
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejectedCount: 0,
    listed: 0,
    leasedUntil: 0,
    attempts: 0,
    createdAt: ctx.now.toISOString(),
  };
  const data = { importId: row.id, startedBy: row.startedBy };
  return save(ctx, {
    writes: [write(Imports.create(row))],
    events: [importEvent<ImportRequested>("import.requested", data)],
    answer: importView(row),
  });
}
