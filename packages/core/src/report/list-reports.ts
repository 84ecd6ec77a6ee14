import type { Page, Report } from "@tandem/contract";
import { type Ctx, listPage } from "../platform/index.ts";
import { Reports } from "./report.entity.ts";
import { reportView } from "./report.rules.ts";

/** One's own reports, the newest month first. One round trip. */
export const listReports = (
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<Report>> =>
  listPage(ctx, {
    entity: Reports,
    op: Reports.query.ofSponsor({ sponsorId: ctx.actor.id }),
    list: "reports",
    limit,
    cursor,
    newestFirst: true,
    show: (row) => reportView(row, ctx.now),
  });
