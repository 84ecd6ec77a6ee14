import type { Import } from "@tandem/contract";
import type { ItemOf } from "../platform/index.ts";
import type { ImportRejections, Imports } from "./import.entity.ts";

export type StoredImport = ItemOf<typeof Imports>;
type StoredRejections = ItemOf<typeof ImportRejections>;

/** An import as its admin sees it. */
export const importView = (row: StoredImport, rejections: StoredRejections[] = []): Import => ({
  id: row.id,
  status: row.status,
  progress: row.progress,
  created: row.created,
  updated: row.updated,
  unchanged: row.unchanged,
  rejectedCount: row.rejectedCount,
  rejected: rejections.flatMap(({ reasons }) => reasons),
  ...(row.error !== undefined && { error: row.error }),
  ...(row.errors && { errors: row.errors }),
  createdAt: row.createdAt,
});
