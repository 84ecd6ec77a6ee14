import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

export const COLLECTIONS = ["influencers", "campaigns", "accounts"] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/**
 * Searchable documents, packed, many to a row: `fresh` rows as changes come in, `settled` rows
 * into which those are gathered. Ids sort by time, and a document may stand in several rows: the
 * newest revision counts, so that rows can be read in any order and more than once.
 */
export const SearchLog = new Entity({
  model: { entity: "searchLog", service: SERVICE, version: "1" },
  attributes: {
    collection: { type: COLLECTIONS, required: true },
    part: { type: ["fresh", "settled"] as const, required: true },
    /** Epoch milliseconds of the writing in 13 digits, then something unique. */
    id: { type: "string", required: true },
    docs: { type: "any", required: true },
  },
  indexes: {
    byTime: primary(["collection", "part"], "search#${collection}#${part}", ["id"], "${id}"),
  },
});

/** How much the settled part holds, so that whoever gathers need not read it to decide. */
export const SearchSizes = new Entity({
  model: { entity: "searchSize", service: SERVICE, version: "1" },
  attributes: {
    collection: { type: COLLECTIONS, required: true },
    /** Fresh rows written so far. */
    written: { type: "number" },
    /** Bytes of the settled rows at the last rewriting, and added since. */
    baseBytes: { type: "number" },
    addedBytes: { type: "number" },
  },
  indexes: { byName: primary(["collection"], "search#${collection}", [], "size") },
});

/** The id of a row written at a time; without `unique` it comes before all rows of that time. */
export const rowId = (at: number, unique = ""): string =>
  `${String(at).padStart(13, "0")}${unique && `#${unique}`}`;
