import type { Export } from "@tandem/contract";
import type { ItemOf } from "../platform/index.ts";
import type { Exports } from "./export.entity.ts";
import type { ExportData } from "./export.events.ts";

export type ExportRow = ItemOf<typeof Exports>;

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Nobody has worked on it for so long: nobody will. */
const SILENT_MS = 3_600_000;
const ASK_AGAIN = "This export stopped on our side. Ask for it again.";
/** Shown at most until it is ready. */
const NEARLY = 0.99;

/** When the row and its object go, in epoch seconds. */
export const keptUntil = (createdAt: Date): number =>
  Math.floor((createdAt.getTime() + KEPT_DAYS * DAY_MS) / 1000);

/** Whether it is past its 30 days, though DynamoDB may not have dropped the row yet. */
export const isGone = ({ ttl }: Pick<ExportRow, "ttl">, now: Date): boolean =>
  ttl * 1000 <= now.getTime();

/** Whether it was given up without anyone having noted that. */
const isForgotten = (row: ExportRow, now: Date): boolean =>
  (row.status === "running" || row.status === "queued") &&
  Math.max(row.leasedUntil, Date.parse(row.createdAt)) + SILENT_MS < now.getTime();

/** An export as its owner sees it. */
export function exportView(row: ExportRow, now: Date): Export {
  const forgotten = isForgotten(row, now);
  return {
    id: row.id,
    kind: row.kind,
    campaignId: row.campaignId ?? null,
    campaignName: row.campaignName ?? null,
    status: forgotten ? "failed" : row.status,
    progress: row.progress,
    rows: row.rows,
    size: row.status === "ready" ? row.bytes : null,
    error: row.error ?? (forgotten ? ASK_AGAIN : null),
    createdAt: row.createdAt,
    finishedAt: row.finishedAt ?? null,
    keptUntil: new Date(row.ttl * 1000).toISOString(),
  };
}

/** What its events tell of it. */
export const dataOf = ({ id, ownerId, kind, campaignName }: ExportRow): ExportData => ({
  exportId: id,
  ownerId,
  kind,
  ...(campaignName !== undefined && { campaignName }),
});

/** How far `done` of `expected` is; the expectation is an estimate, and never reached before the end. */
export const byCount = (done: number, expected: number): number =>
  expected > 0 ? Math.min(NEARLY, done / expected) : NEARLY;

/** How far `at` is on the way from the first row's instant to the last one's. */
export function byTime(at: string, first: string, last: string): number {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return to > from ? Math.min(NEARLY, Math.max(0, (Date.parse(at) - from) / (to - from))) : NEARLY;
}

/** Under which name a browser saves it: `tandem-requests-spring-launch-2026-11-22.csv`. */
export function fileName(row: Pick<ExportRow, "kind" | "campaignName" | "createdAt">): string {
  const what = row.kind === "campaigns" ? "campaigns" : `requests-${plain(row.campaignName ?? "")}`;
  return `tandem-${what}-${row.createdAt.slice(0, 10)}.csv`.replaceAll(/-+/g, "-");
}

/** Letters without marks, digits and hyphens, at most forty. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 40);
