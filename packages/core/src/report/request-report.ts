import { Month, type Report } from "@tandem/contract";
import * as v from "valibot";
import { Accounts, assertClosedMonth } from "../account/index.ts";
import { type Ctx, Refusal, refuse, save, write } from "../platform/index.ts";
import { Reports } from "./report.entity.ts";
import { type ReportRequested, reportEvent } from "./report.events.ts";
import { isComing, type ReportRow, reportView } from "./report.rules.ts";

/** Someone else asked, or finished, between the reading and the write. */
class Moved extends Refusal {}

/**
 * Asks for the report on a closed month, or for it anew. While it is under way already, that one is
 * the answer.
 *
 * The month before the account was there can be asked for too: it is quiet, and shows a new sponsor
 * on the first day what a report looks like.
 *
 * @throws `report.month_open`; `request.not_found` for a month before that
 */
export async function requestReport(ctx: Ctx, month: string): Promise<Report> {
  if (!v.is(Month, month)) throw refuse("request.not_found");
  const sponsorId = ctx.actor.id;
  const { account, row } = await ctx.platform.table.getTogether({
    account: [Accounts, { id: sponsorId }],
    row: [Reports, { sponsorId, month }],
  });
  if (!account) throw refuse("request.not_found");
  assertClosedMonth(account, month, ctx.now);
  try {
    return row && isComing(row, ctx.now) ? await asItIs(ctx, row) : await ask(ctx, month, row);
  } catch (error) {
    if (!(error instanceof Moved)) throw error;
    const now = await ctx.platform.table.get(Reports, { sponsorId, month });
    if (!now) throw refuse("request.conflict");
    return asItIs(ctx, now);
  }
}

/** Nothing changes, so there is only the promise of the same answer to keep. */
async function asItIs(ctx: Ctx, row: ReportRow): Promise<Report> {
  const answer = reportView(row, ctx.now);
  return ctx.idempotency ? save(ctx, { writes: [], events: [], answer }) : answer;
}

function ask(ctx: Ctx, month: string, row: ReportRow | null): Promise<Report> {
  const sponsorId = ctx.actor.id;
  const wish = (row?.wishes ?? 0) + 1;
  const queued = { status: "queued" as const, wishes: wish, movedAt: ctx.now.getTime() };
  const op = row
    ? Reports.patch({ sponsorId, month })
        .set(queued)
        .remove(["error"])
        .where(({ movedAt }, { eq }) => eq(movedAt, row.movedAt))
    : Reports.create({ sponsorId, month, ...queued });
  return save(ctx, {
    writes: [write(op, () => new Moved("request.conflict"))],
    events: [reportEvent<ReportRequested>("report.requested", { sponsorId, month, wish })],
    answer: reportView({ ...row, sponsorId, month, ...queued, error: undefined }, ctx.now),
  });
}
