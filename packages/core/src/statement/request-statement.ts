import { Month, type Statement } from "@tandem/contract";
import * as v from "valibot";
import { Accounts, assertClosedMonth } from "../account/index.ts";
import { type Ctx, Refusal, refuse, save, write } from "../platform/index.ts";
import { type StatementRow, Statements } from "./statement.entity.ts";
import { statementRequested } from "./statement.events.ts";
import { isComing, statementView } from "./statement.rules.ts";

/** Someone else asked, or finished, between the reading and the write. */
class Moved extends Refusal {}

/**
 * Asks for the statement of a closed month, or for it anew. While it is under way already, that one
 * is the answer.
 *
 * @throws `report.month_open`; `request.not_found` for a month before the one before the account was
 *   made
 */
export async function requestStatement(ctx: Ctx, month: string): Promise<Statement> {
  if (!v.is(Month, month)) throw refuse("request.not_found");
  const influencerId = ctx.actor.id;
  const { account, row } = await ctx.platform.table.getTogether({
    account: [Accounts, { id: influencerId }],
    row: [Statements, { influencerId, month }],
  });
  if (!account) throw refuse("request.not_found");
  assertClosedMonth(account, month, ctx.now);
  try {
    return row && isComing(row, ctx.now) ? await asItIs(ctx, row) : await ask(ctx, month, row);
  } catch (error) {
    if (!(error instanceof Moved)) throw error;
    const now = await ctx.platform.table.get(Statements, { influencerId, month });
    if (!now) throw refuse("request.conflict");
    return asItIs(ctx, now);
  }
}

/** Nothing changes, so there is only the promise of the same answer to keep. */
async function asItIs(ctx: Ctx, row: StatementRow): Promise<Statement> {
  const answer = statementView(row, ctx.now);
  return ctx.idempotency ? save(ctx, { writes: [], events: [], answer }) : answer;
}

function ask(ctx: Ctx, month: string, row: StatementRow | null): Promise<Statement> {
  const influencerId = ctx.actor.id;
  const wish = (row?.wishes ?? 0) + 1;
  const queued = { status: "queued" as const, wishes: wish, movedAt: ctx.now.getTime() };
  const op = row
    ? Statements.patch({ influencerId, month })
        .set(queued)
        .remove(["error"])
        .where(({ movedAt }, { eq }) => eq(movedAt, row.movedAt))
    : Statements.create({ influencerId, month, ...queued });
  return save(ctx, {
    writes: [write(op, () => new Moved("request.conflict"))],
    events: [statementRequested({ influencerId, month, wish })],
    answer: statementView({ ...row, influencerId, month, ...queued, error: undefined }, ctx.now),
  });
}
