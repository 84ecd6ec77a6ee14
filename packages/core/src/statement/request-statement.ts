import { Month, type Statement } from "@tandem/contract";
import * as v from "valibot";
import { Accounts, assertClosedMonth } from "../account/index.ts";
import { askFor, type Ctx, refuse, wished } from "../platform/index.ts";
import { type StatementRow, Statements } from "./statement.entity.ts";
import { statementRequested } from "./statement.events.ts";
import { statementView } from "./statement.rules.ts";

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
  const { table } = ctx.platform;
  const { account, row } = await table.getTogether({
    account: [Accounts, { id: influencerId }],
    row: [Statements, { influencerId, month }],
  });
  if (!account) throw refuse("request.not_found");
  assertClosedMonth(account, month, ctx.now);
  return askFor(ctx, {
    row,
    read: () => table.get(Statements, { influencerId, month }),
    view: (known) => statementView(known, ctx.now),
    wish: (before) => wish(ctx, month, before),
  });
}

function wish(ctx: Ctx, month: string, before: StatementRow | null) {
  const influencerId = ctx.actor.id;
  const queued = wished(before, ctx.now);
  return {
    op: before
      ? Statements.patch({ influencerId, month })
          .set(queued)
          .remove(["error"])
          .where(({ movedAt }, { eq }) => eq(movedAt, before.movedAt))
      : Statements.create({ influencerId, month, ...queued }),
    event: statementRequested({ influencerId, month, wish: queued.wishes }),
    after: { ...before, influencerId, month, ...queued, error: undefined },
  };
}
