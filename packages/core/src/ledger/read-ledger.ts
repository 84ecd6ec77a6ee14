import type { LedgerLine, LedgerQuery, LedgerSummary, Page } from "@tandem/contract";
import { type Ctx, firstDayOf, listPage, monthAfter } from "../platform/index.ts";
import { type LedgerBalanceRow, LedgerBalances } from "./ledger-balance.entity.ts";
import { type LedgerLineRow, LedgerLines } from "./ledger-line.entity.ts";

/** A line as its owner and admins see it. */
export const viewOf = (row: LedgerLineRow): LedgerLine => ({
  id: row.id,
  movementId: row.movementId,
  kind: row.kind,
  account: row.account,
  amount: row.amount,
  currency: row.currency,
  adRequestId: row.adRequestId,
  campaignId: row.campaignId,
  campaignName: row.campaignName,
  sponsorId: row.sponsorId,
  sponsorName: row.sponsorName,
  influencerId: row.influencerId,
  influencerName: row.influencerName,
  at: row.at,
});

/** What moved on an owner's accounts, oldest first; in one month of UTC where one is named. */
export function linesOfOwner(ownerId: string, month?: string) {
  const all = LedgerLines.query.ofOwner({ ownerId });
  return month === undefined
    ? all
    : all.between({ ownedAt: firstDayOf(month) }, { ownedAt: firstDayOf(monthAfter(month)) });
}

/** What moved on one's own accounts, newest first. One query a page. */
export const listLedger = (
  ctx: Ctx,
  { month, limit, cursor }: LedgerQuery,
): Promise<Page<LedgerLine>> =>
  listPage(ctx, {
    entity: LedgerLines,
    op: linesOfOwner(ctx.actor.id, month),
    list: `ledger:${month ?? "all"}`,
    limit,
    cursor,
    newestFirst: true,
    show: viewOf,
  });

/** What one's accounts came to, by currency. One query. */
export async function readSummary(ctx: Ctx): Promise<LedgerSummary> {
  const ownerId = ctx.actor.id;
  const op = LedgerBalances.query.ofOwner({ ownerId });
  const items: LedgerSummary["items"] = [];
  for await (const row of ctx.platform.table.all(LedgerBalances, op)) {
    items.push(ctx.actor.role === "sponsor" ? spentIn(row) : earnedIn(row));
  }
  return { items };
}

type Summed = LedgerSummary["items"][number];
const nothing = { funded: 0, held: 0, paid: 0, refunded: 0, earned: 0, coming: 0 };

function spentIn({ currency, funding = 0, escrow = 0, refunds = 0 }: LedgerBalanceRow): Summed {
  // Not `-funding`: that makes a negative zero of nothing.
  const funded = 0 - funding;
  const paid = funded - escrow - refunds;
  return { ...nothing, currency, funded, held: escrow, paid, refunded: refunds };
}

const earnedIn = ({ currency, earnings = 0, escrow = 0 }: LedgerBalanceRow): Summed => ({
  ...nothing,
  currency,
  earned: earnings,
  coming: escrow,
});
