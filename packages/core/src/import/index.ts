export { createUpload } from "./create-upload.ts";
export type {
  ImportCounts,
  ImportEvent,
  ImportFinished,
  ImportRequested,
} from "./import.events.ts";
export { importCreators } from "./import-creators.ts";
export { readImport } from "./read-import.ts";
export { startImport } from "./start-import.ts";
