import * as v from "valibot";
import { CreatorDefaults, CreatorMapping } from "./creators-csv/mapping.ts";
import { ImportReason } from "./creators-csv/reasons.ts";
import { Influencer } from "./influencer.ts";
import { Id, Instant } from "./primitives.ts";

/** Where the browser puts the file: one presigned PUT, good for 15 minutes. */
export const Upload = v.object({ uploadId: v.string(), uploadUrl: v.string(), expiresAt: Instant });

export const NewImport = v.object({
  uploadId: Id,
  mapping: CreatorMapping,
  defaults: v.optional(CreatorDefaults, {}),
});
export type NewImport = v.InferOutput<typeof NewImport>;

/** `reason` is English; `why` says the same in pieces, and is missing of what was rejected long ago. */
export const ImportRejection = v.object({
  line: v.number(),
  column: v.optional(v.string()),
  reason: v.string(),
  why: v.optional(ImportReason),
});
/**
 * `progress` is 0..1 by bytes read. Of the rejected rows the first thousand are listed, all are
 * counted. `error` says in English why the file was not read to its end, `errors` the same in pieces.
 */
export const Import = v.object({
  id: v.string(),
  status: v.picklist(["queued", "running", "ready", "failed"]),
  progress: v.number(),
  created: v.number(),
  updated: v.number(),
  unchanged: v.number(),
  rejectedCount: v.number(),
  rejected: v.array(ImportRejection),
  error: v.optional(v.string()),
  errors: v.optional(v.array(ImportReason)),
  createdAt: Instant,
});
export type Import = v.InferOutput<typeof Import>;

/** What the holder of a claim link sees before claiming. */
export const ClaimPreview = v.object({ influencer: Influencer, expiresAt: Instant });
export type ClaimPreview = v.InferOutput<typeof ClaimPreview>;
