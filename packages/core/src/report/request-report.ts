import { Month, type Report } from "@tandem/contract";
import * as v from "valibot";
import { Accounts, assertClosedMonth } from "../account/index.ts";
import { askFor, type Ctx, refuse, wished } from "../platform/index.ts";
import { Reports } from "./report.entity.ts";
import { type ReportRequested, reportEvent } from "./report.events.ts";
import { type ReportRow, reportView } from "./report.rules.ts";

/**
 * Asks for the report on a closed month, or for it anew. While it is under way already, that one is
 * the answer.
 *
 * @throws `report.month_open`; `request.not_found` for a month before the one before the account was
 *   made
 */
export async function requestReport(ctx: Ctx, month: string): Promise<Report> {
  if (!v.is(Month, month)) throw refuse("request.not_found");
  const sponsorId = ctx.actor.id;
  const { table } = ctx.platform;
  const { account, row } = await table.getTogether({
    account: [Accounts, { id: sponsorId }],
    row: [Reports, { sponsorId, month }],
  });
  if (!account) throw refuse("request.not_found");
  assertClosedMonth(account, month, ctx.now);
  return askFor(ctx, {
    row,
    read: () => table.get(Reports, { sponsorId, month }),
    view: (known) => reportView(known, ctx.now),
    wish: (before) => wish(ctx, month, before),
  });
}

function wish(ctx: Ctx, month: string, before: ReportRow | null) {
  const sponsorId = ctx.actor.id;
  const queued = wished(before, ctx.now);
  return {
    op: before
      ? Reports.patch({ sponsorId, month })
          .set(queued)
          .remove(["error"])
          .where(({ movedAt }, { eq }) => eq(movedAt, before.movedAt))
      : Reports.create({ sponsorId, month, ...queued }),
    event: reportEvent<ReportRequested>("report.requested", {
      sponsorId,
      month,
      wish: queued.wishes,
    }),
    after: { ...before, sponsorId, month, ...queued, error: undefined },
  };
}
