import { EXPORT_KINDS, WORK_STATUSES } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/**
 * One file on its way out. The row is the checkpoint too: everything up to `position` lies in S3,
 * in noted parts or in `rest`, and is counted in `rows` and `bytes`.
 */
export const Exports = new Entity({
  model: { entity: "export", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    ownerId: { type: "string", required: true, readOnly: true },
    kind: { type: EXPORT_KINDS, required: true, readOnly: true },
    /** Whose requests; absent of campaigns. */
    campaignId: { type: "string", readOnly: true },
    campaignName: { type: "string", readOnly: true },
    status: { type: WORK_STATUSES, required: true },
    /** 0..1, below 1 until it is ready. */
    progress: { type: "number", required: true },
    rows: { type: "number", required: true },
    bytes: { type: "number", required: true },
    /** After which row of the table it goes on; absent before the first checkpoint. */
    position: { type: "any" },
    /** When the first row was made, to which progress looks back. */
    firstAt: { type: "string" },
    /** Everything was read: what is left is to put the parts together. */
    wholeRead: { type: "boolean" },
    /** The object in the bucket `exports`, and the upload that it is made by where it has parts. */
    objectKey: { type: "string" },
    uploadId: { type: "string" },
    /** An object with what was written after the last part; empty where there is none. */
    rest: { type: "string" },
    error: { type: "string" },
    /**
     * Who works on it, until when (epoch milliseconds), and how often it was begun in vain. Each
     * taking uses up a part number, so that a part which a former worker is still sending never
     * replaces one that was noted.
     */
    lease: { type: "string" },
    leasedUntil: { type: "number", required: true },
    attempts: { type: "number", required: true },
    nextPart: { type: "number", required: true },
    createdAt: { type: "string", required: true, readOnly: true },
    finishedAt: { type: "string" },
    /** Epoch seconds after which DynamoDB drops the row, as the bucket does with the object. */
    ttl: { type: "number", required: true, readOnly: true },
  },
  indexes: {
    byId: primary(["id"], "export#${id}", [], "export"),
    /** Which exports did this sponsor ask for, in order? */
    ofOwner: answeredBy("gsi1", ["ownerId"], "exports#${ownerId}", ["id"], "${id}"),
  },
});

/** A part of an export that lies in S3; a row each, since there can be thousands. */
export const ExportParts = new Entity({
  model: { entity: "exportPart", service: SERVICE, version: "1" },
  attributes: {
    exportId: { type: "string", required: true },
    /** The part's number, padded so that parts sort. */
    part: { type: "string", required: true },
    etag: { type: "string", required: true },
    ttl: { type: "number", required: true },
  },
  indexes: {
    /** Of which parts is this export made? */
    ofExport: primary(["exportId"], "export#${exportId}", ["part"], "part#${part}"),
  },
});
