import type { DataExport } from "@tandem/contract";
import type { ItemOf } from "../platform/index.ts";
import type { DataExports } from "./data-export.entity.ts";

export type DataExportRow = ItemOf<typeof DataExports>;

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;
/** A file tells how things stood; after so long a new one is worth its making. */
const FRESH_MS = DAY_MS;

export const keptUntil = (now: Date): number =>
  Math.floor((now.getTime() + KEPT_DAYS * DAY_MS) / 1000);

/** It was not made in so long: whoever was at it is gone. */
const SILENT_MS = 3_600_000;

/**
 * Whether the next to ask gets a new one: there is none, it failed, nothing has come of it in an
 * hour, or it is older than a day.
 */
export const isOutdated = (row: DataExportRow | null, now: Date): boolean => {
  if (!row || row.status === "failed") return true;
  const age = now.getTime() - Date.parse(row.createdAt);
  return age > (row.status === "ready" ? FRESH_MS : SILENT_MS);
};

/**
 * Where the file of an account lies in the bucket `account-data`. A later one takes its place, so
 * that the account has one object at most, and it is found also when no row tells of it.
 */
export const objectKey = (accountId: string): string => `${accountId}.json`;

export const dataExportView = (row: DataExportRow): DataExport => ({
  id: row.id,
  status: row.status,
  progress: row.progress,
  size: row.size ?? null,
  error: row.status === "failed" ? (row.error ?? null) : null,
  createdAt: row.createdAt,
  keptUntil: new Date(row.ttl * 1000).toISOString(),
});
