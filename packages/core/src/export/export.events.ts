import type { Export } from "@tandem/contract";
import type { NewEvent, Told } from "../platform/index.ts";

export interface ExportData {
  exportId: string;
  ownerId: string;
  kind: Export["kind"];
  /** Whose requests; absent of campaigns. */
  campaignName?: string;
}

export type ExportRequested = Told<"export.requested", ExportData>;
export type ExportReady = Told<"export.ready", ExportData & { rows: number }>;
/** `error` says in words why nothing came of it. */
export type ExportFailed = Told<"export.failed", ExportData & { error: string }>;
export type ExportEvent = ExportRequested | ExportReady | ExportFailed;

export const exportEvent = <E extends ExportEvent>(kind: E["kind"], data: E["data"]): NewEvent => ({
  subjectType: "export",
  subjectId: data.exportId,
  kind,
  data: { ...data },
});
