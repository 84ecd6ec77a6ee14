import type {
  CreatorDefaults,
  CreatorMapping,
  CsvTable,
  ReadCreator,
  Rejection,
} from "@tandem/contract/creators-csv";

/** As much of a file as is read before the import, in bytes: about five thousand rows. */
export const PREVIEW_BYTES = 512 * 1024;

/** A file as the browser knows it, without its having left the browser. */
export interface ReadFile {
  file: File;
  table: CsvTable;
  /** The rows are all that the file has. */
  whole: boolean;
}

/** What would become of the rows that were read. */
export interface Preview {
  good: Extract<ReadCreator, { ok: true }>[];
  rejected: Rejection[];
  /** Rejected rows; one can be rejected for several reasons. */
  rejectedRows: number;
}

/** Cuts a beginning of a file after its last whole line, so that no row is shown half. */
export function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(10);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

/** The rows by a mapping and defaults, the good apart from the rejected, both in order. */
export function previewOf(
  read: (
    entries: CsvTable["entries"],
    mapping: CreatorMapping,
    defaults: CreatorDefaults,
  ) => ReadCreator[],
  table: CsvTable,
  mapping: CreatorMapping,
  defaults: CreatorDefaults,
): Preview {
  const preview: Preview = { good: [], rejected: [], rejectedRows: 0 };
  for (const each of read(table.entries, mapping, defaults)) {
    if (each.ok) preview.good.push(each);
    else {
      preview.rejectedRows += 1;
      preview.rejected.push(...each.rejections);
    }
  }
  return preview;
}

/** Leaves out what is empty, as the schemas of the contract want it. */
export const stated = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ""),
  ) as T;
