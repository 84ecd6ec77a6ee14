/**
 * Reading creators' CSV files: bytes → text → rows → creators, good rows in, each bad row back with
 * its line and why. Pure, for the browser's preview and the importing worker alike.
 */
export type { Cell } from "./cell.ts";
export { COUNTRY_CODES, readCountry } from "./countries.ts";
export {
  type CreatorDraft,
  type PlatformDraft,
  type ReadCreator,
  readCreator,
} from "./creator.ts";
export { decodeBytes } from "./decode.ts";
export { readCount, readRate } from "./figures.ts";
export { CreatorsOfFile, readCreators, readCreatorsStream } from "./file.ts";
export { creatorKey, fingerprint } from "./fingerprint.ts";
export { guessMapping } from "./guess.ts";
export { type Handle, readHandle } from "./handles.ts";
export { CreatorDefaults, CreatorMapping, MAPPABLE, mappingProblems } from "./mapping.ts";
export {
  type Because,
  because,
  IMPORT_REASONS,
  ImportReason,
  type ImportReasonKind,
} from "./reasons.ts";
export type { Rejection } from "./table.ts";
export { type CsvEntry, type CsvRow, type CsvTable, parseCsv, parseCsvStream } from "./table.ts";
