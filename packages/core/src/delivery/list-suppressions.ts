import type { Page, Suppression } from "@tandem/contract";
import { type Ctx, listPage } from "../platform/index.ts";
import { type SuppressionRow, Suppressions } from "./suppression.entity.ts";

const FORGOTTEN = "(forgotten)";

/** Addresses that nothing is sent to, newest first. One round trip. */
export const listSuppressions = (
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<Suppression>> =>
  listPage(ctx, {
    entity: Suppressions,
    op: Suppressions.query.all({}),
    list: "suppressions",
    limit,
    cursor,
    newestFirst: true,
    show: viewOf,
  });

const viewOf = (row: SuppressionRow): Suppression => ({
  id: row.id,
  channel: row.channel,
  address: row.address ?? FORGOTTEN,
  reason: row.reason,
  detail: row.detail ?? null,
  at: row.at,
});
