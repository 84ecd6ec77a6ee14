import type { Payout } from "@tandem/mail/statement";
import { type LedgerLineRow, LedgerLines } from "../ledger/index.ts";
import { monthAfter, type Platform, startOfMonth } from "../platform/index.ts";
import { payoutOf } from "./payouts.rules.ts";

/** Movements of which the lines are read at the same time. */
const AT_ONCE = 20;

/**
 * What was paid to an influencer in a month of a zone, oldest first. Their own lines name what they
 * earned; what the platform took of it stands beside that, among the lines of the collaboration.
 *
 * @param onBatch called after every few movements.
 */
export async function gatherPayouts(
  platform: Platform,
  influencerId: string,
  month: string,
  timeZone: string,
  onBatch: () => Promise<void>,
): Promise<Payout[]> {
  const { table } = platform;
  const from = startOfMonth(timeZone, month).toISOString();
  const to = startOfMonth(timeZone, monthAfter(month)).toISOString();
  // What is of the instant `to` goes on behind it, so it is left to the next month.
  const own = LedgerLines.query
    .ofOwner({ ownerId: influencerId })
    .between({ ownedAt: from }, { ownedAt: to });
  const payouts: Payout[] = [];
  let batch: LedgerLineRow[] = [];
  const work = async () => {
    const found = await Promise.all(batch.map((line) => movementOf(platform, line)));
    payouts.push(...found.flatMap((lines) => payoutOf(lines) ?? []));
    batch = [];
    await onBatch();
  };
  for await (const line of table.all(LedgerLines, own)) {
    if (batch.push(line) >= AT_ONCE) await work();
  }
  if (batch.length > 0) await work();
  return payouts;
}

async function movementOf(
  { table }: Platform,
  { adRequestId, movementId }: LedgerLineRow,
): Promise<LedgerLineRow[]> {
  const op = LedgerLines.query.ofRequest({ adRequestId }).begins({ id: `${movementId}.` });
  return (await table.query(LedgerLines, op, { consistent: true })).items;
}
