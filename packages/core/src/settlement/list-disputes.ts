import type { AdRequest, Page } from "@tandem/contract";
import { AdRequests, Disputes, isDisputed, viewOf } from "../ad-request/index.ts";
import { type Ctx, listPage } from "../platform/index.ts";

/** For admins: the requests whose disputes are open, the oldest first. */
export async function listDisputes(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<AdRequest>> {
  const { items, nextCursor } = await listPage(ctx, {
    entity: Disputes,
    op: Disputes.query.open({ listed: "open" }),
    list: "disputes",
    limit,
    cursor,
    show: ({ adRequestId: id }) => ({ id }),
  });
  const requests = await ctx.platform.table.getAll(AdRequests, items, true);
  // The index lags behind the table: one that was settled a moment ago may still be in it.
  const open = requests.filter(isDisputed);
  return { items: open.map((row) => viewOf(row, ctx.now)), nextCursor };
}
