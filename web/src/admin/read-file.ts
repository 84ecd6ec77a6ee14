import { decodeBytes, parseCsv } from "@tandem/contract/creators-csv";
import { t } from "../language/t.ts";
import { PREVIEW_BYTES, type ReadFile, wholeLines } from "./preview.ts";

/** The largest file that the API takes. */
const MOST_MEGABYTES = 64;

/**
 * Reads the beginning of a file in the browser. Throws an Error in words when it is too large, empty
 * or no table.
 */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    throw new Error(
      t("It is larger than {most} MB. Cut it into several files.", { most: MOST_MEGABYTES }),
    );
  }
  const whole = file.size <= PREVIEW_BYTES;
  const bytes = new Uint8Array(await file.slice(0, PREVIEW_BYTES).arrayBuffer());
  if (bytes.subarray(0, 4_096).includes(0)) {
    throw new Error(t("It is no text. Save the table as CSV and choose that file."));
  }
  const table = parseCsv(decodeBytes(whole ? bytes : wholeLines(bytes)));
  if (table.header.length === 0) throw new Error(t("It is empty."));
  if (table.entries.length === 0) throw new Error(t("It has a header, but no row under it."));
  return { file, table, whole };
}
