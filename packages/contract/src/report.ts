import * as v from "valibot";
import { PageQuery, page } from "./page.ts";
import { Instant } from "./primitives.ts";
import { WORK_STATUSES } from "./vocabulary.ts";

/** A calendar month, `2026-03`. */
export const Month = v.pipe(
  v.string(),
  v.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, "Write the month as YYYY-MM."),
);

/**
 * The report on one closed month in the sponsor's zone. `quiet` says that nothing happened in it.
 * `url` is there when it is ready and one report is asked for; it works until `expiresAt`.
 */
export const Report = v.object({
  month: v.string(),
  status: v.picklist(WORK_STATUSES),
  quiet: v.boolean(),
  /** Of the PDF, in bytes. */
  size: v.nullable(v.number()),
  error: v.nullable(v.string()),
  /** When the figures were taken. */
  madeAt: v.nullable(Instant),
  url: v.optional(v.string()),
  expiresAt: v.optional(Instant),
});
export type Report = v.InferOutput<typeof Report>;
export const ReportPage = page(Report);
export const ReportQuery = v.object(PageQuery);
