export { BYTE_ORDER_MARK, csvLine } from "./csv.ts";
export { ExportParts, Exports } from "./export.entity.ts";
export type {
  ExportData,
  ExportEvent,
  ExportFailed,
  ExportReady,
  ExportRequested,
} from "./export.events.ts";
export { exportsOf, forgetExports } from "./forget-exports.ts";
export { getExport, listExports } from "./read-exports.ts";
export { runExport } from "./run-export.ts";
export { startExport } from "./start-export.ts";
