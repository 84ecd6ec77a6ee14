import * as v from "valibot";
import { PageQuery, page } from "./page.ts";
import { Id, Instant } from "./primitives.ts";
import { EXPORT_KINDS, WORK_STATUSES } from "./vocabulary.ts";

/** `campaignId` names the campaign whose requests are wanted; without meaning for `campaigns`. */
export const NewExport = v.object({
  kind: v.picklist(EXPORT_KINDS, "Choose campaigns or ad-requests."),
  campaignId: v.optional(Id),
});
export type NewExport = v.InferOutput<typeof NewExport>;

/**
 * A CSV on its way or ready. `progress` is 0..1, `size` in bytes. `url` is there when it is ready
 * and one export is asked for: it works until `expiresAt`, and asking again gives a new one. The
 * file is deleted at `keptUntil`.
 */
export const Export = v.object({
  id: v.string(),
  kind: v.picklist(EXPORT_KINDS),
  campaignId: v.nullable(v.string()),
  campaignName: v.nullable(v.string()),
  status: v.picklist(WORK_STATUSES),
  progress: v.number(),
  rows: v.number(),
  size: v.nullable(v.number()),
  error: v.nullable(v.string()),
  createdAt: Instant,
  finishedAt: v.nullable(Instant),
  keptUntil: Instant,
  url: v.optional(v.string()),
  expiresAt: v.optional(Instant),
});
export type Export = v.InferOutput<typeof Export>;
export const ExportPage = page(Export);
export const ExportQuery = v.object(PageQuery);

/** Everything that Tandem keeps of an account, as one JSON file; otherwise like an export. */
export const DataExport = v.object({
  id: v.string(),
  status: v.picklist(WORK_STATUSES),
  progress: v.number(),
  size: v.nullable(v.number()),
  error: v.nullable(v.string()),
  createdAt: Instant,
  keptUntil: Instant,
  url: v.optional(v.string()),
  expiresAt: v.optional(Instant),
});
export type DataExport = v.InferOutput<typeof DataExport>;
