import { IMPORT_REASONS } from "@tandem/contract/creators-csv";
import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/** ImportReason of the contract; rows from before it was kept have the English reason only. */
const whyNot = {
  type: "map",
  properties: {
    kind: { type: IMPORT_REASONS, required: true },
    text: { type: "string" },
    field: { type: "string" },
    most: { type: "number" },
    count: { type: "number" },
    line: { type: "number" },
    row: { type: "string" },
    other: { type: "string" },
  },
} as const;

export const IMPORT_STATUSES = ["queued", "running", "ready", "failed"] as const;

/**
 * One file of creators on its way in. The row is the checkpoint too: `rows` are done and counted,
 * in the very transactions that wrote them.
 */
export const Imports = new Entity({
  model: { entity: "import", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    startedBy: { type: "string", required: true, readOnly: true },
    /** The object in the bucket `imports`. */
    uploadKey: { type: "string", required: true, readOnly: true },
    /** Of the file, in bytes. */
    size: { type: "number", required: true },
    /** SHA-256 of the file that the first batch was taken from. */
    digest: { type: "string" },
    /** CreatorMapping and CreatorDefaults of the contract. */
    mapping: { type: "any", required: true },
    defaults: { type: "any", required: true },
    status: { type: IMPORT_STATUSES, required: true },
    /** 0..1 by bytes. */
    progress: { type: "number", required: true },
    /** Rows of the file that are done: each is counted as one of the four below. */
    rows: { type: "number", required: true },
    created: { type: "number", required: true },
    updated: { type: "number", required: true },
    unchanged: { type: "number", required: true },
    rejectedCount: { type: "number", required: true },
    /** Reasons kept in rows of `ImportRejections`. */
    listed: { type: "number", required: true },
    error: { type: "string" },
    /** The same in pieces. */
    errors: { type: "list", items: whyNot },
    /** Who works on it, until when (epoch milliseconds), and how often it was begun in vain. */
    lease: { type: "string" },
    leasedUntil: { type: "number", required: true },
    attempts: { type: "number", required: true },
    createdAt: { type: "string", required: true, readOnly: true },
  },
  indexes: { byId: primary(["id"], "import#${id}", [], "import") },
});

/** Why rows of one batch were not taken. */
export const ImportRejections = new Entity({
  model: { entity: "importRejection", service: SERVICE, version: "1" },
  attributes: {
    importId: { type: "string", required: true },
    /** Rows done before this batch, padded so that batches sort. */
    batch: { type: "string", required: true },
    reasons: {
      type: "list",
      required: true,
      items: {
        type: "map",
        properties: {
          line: { type: "number", required: true },
          column: { type: "string" },
          reason: { type: "string", required: true },
          why: whyNot,
        },
      },
    },
  },
  indexes: {
    /** Which rows of this import were not taken? */
    ofImport: primary(["importId"], "import#${importId}", ["batch"], "rejections#${batch}"),
  },
});
