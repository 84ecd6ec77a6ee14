/**
 * Full-text search, filters and orders over one collection, in memory. Pure: nothing here reads a
 * clock, a file or the table.
 */
export { createIndex } from "./create-index.ts";
export { dumpIndex, loadIndex } from "./dump.ts";
export { pack, packSegments, unpack } from "./pack.ts";
export type { Position } from "./position.ts";
export type {
  Doc,
  Gone,
  KeywordField,
  NumberField,
  Range,
  Schema,
  Sort,
  SortName,
  TextField,
  Where,
} from "./schema.ts";
export type { Hit, Page, Query, SearchIndex } from "./search-index.ts";
export { fold } from "./words.ts";
