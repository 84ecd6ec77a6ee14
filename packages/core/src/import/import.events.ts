import type { ImportReason } from "@tandem/contract/creators-csv";
import type { NewEvent, Told } from "../platform/index.ts";

export interface ImportCounts {
  created: number;
  updated: number;
  unchanged: number;
  rejectedCount: number;
}

export type ImportRequested = Told<"import.requested", { importId: string; startedBy: string }>;

/**
 * `error` says in words why nothing more came of it, `errors` in pieces; both are absent when the
 * file was read to its end.
 */
export type ImportFinished = Told<
  "import.finished",
  { importId: string; startedBy: string; error?: string; errors?: ImportReason[] } & ImportCounts
>;
export type ImportEvent = ImportRequested | ImportFinished;

export const importEvent = <E extends ImportEvent>(kind: E["kind"], data: E["data"]): NewEvent => ({
  subjectType: "import",
  subjectId: data.importId,
  kind,
  data: { ...data },
});
