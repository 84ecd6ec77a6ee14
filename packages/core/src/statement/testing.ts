import { Accounts } from "../account/index.ts";
import { someInfluencer } from "../ad-request/testing.ts";
import { type LedgerAccount, LedgerLines, linesOf } from "../ledger/index.ts";
import { type Ctx, newId, type Platform } from "../platform/index.ts";

export { makeStatement } from "./make-statement.ts";

/** An influencer in a zone whose account was made at a time. */
export async function influencerIn(platform: Platform, zone: string, from: string): Promise<Ctx> {
  const ctx = await someInfluencer(platform, new Date(from));
  const row = await platform.table.get(Accounts, { id: ctx.actor.id });
  if (!row) throw new Error("There is no account.");
  const moved = Accounts.put({ ...row, timeZone: zone, createdAt: from });
  await platform.table.transact([{ Put: moved.params({ table: platform.table.name }) }]);
  return ctx;
}

interface Paid {
  at: string;
  amount: number;
  fee?: number;
  currency?: string;
  campaignName?: string;
  sponsorName?: string;
}

/** Writes what a release leaves in the ledger; the movement's id. */
export async function paid(
  platform: Platform,
  influencer: Ctx,
  { at, amount, fee = 0, currency = "USD", campaignName = "Spring", sponsorName = "Acme" }: Paid,
): Promise<string> {
  const adRequestId = newId("req");
  const movementId = `${adRequestId}.settle`;
  const { id: influencerId } = influencer.actor;
  const owners: Partial<Record<LedgerAccount, string>> = {
    earnings: influencerId,
    refunds: "spo_1",
  };
  const shares = { influencerAmount: amount, fee, refunded: 0 };
  for (const [n, line] of linesOf({ kind: "release", amount, ...shares }).entries()) {
    const id = `${movementId}.${n + 1}`;
    const ownerId = owners[line.account];
    const row = LedgerLines.upsert({
      id,
      movementId,
      kind: "release",
      ...line,
      currency,
      adRequestId,
      campaignId: "cmp_1",
      campaignName,
      sponsorId: "spo_1",
      sponsorName,
      influencerId,
      influencerName: "Ana",
      at,
      day: at.slice(0, 10),
      shard: 0,
      ...(ownerId && { ownerId, ownedAt: `${at}#${id}` }),
    });
    await platform.table.update(LedgerLines, row);
  }
  return movementId;
}
