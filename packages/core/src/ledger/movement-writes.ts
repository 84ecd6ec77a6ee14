import type { AdRequestRow } from "../ad-request/index.ts";
import { type Ctx, refuse, shardOf, type Write, write } from "../platform/index.ts";
import {
  type Amounts,
  type LedgerAccount,
  type Line,
  linesOf,
  movementId,
} from "./ledger.rules.ts";
import { LedgerBalances } from "./ledger-balance.entity.ts";
import { DAY_SHARDS, LedgerLines } from "./ledger-line.entity.ts";

/** A movement of money for a collaboration, told by the request as it was before. */
export interface Movement extends Amounts {
  request: AdRequestRow;
}

/**
 * The lines of a movement and what they change in its owners' balances, to be written in the one
 * transaction that also changes the request. Nothing is written where the movement is there already.
 */
export function movementWrites(ctx: Ctx, { request, ...amounts }: Movement): Write[] {
  const lines = linesOf(amounts);
  return [...lineWrites(ctx, request, amounts, lines), ...balanceWrites(request, lines)];
}

function lineWrites(ctx: Ctx, r: AdRequestRow, { kind }: Amounts, lines: Line[]): Write[] {
  const id = movementId(r.id, kind);
  const at = ctx.now.toISOString();
  const twice = () => refuse(kind === "hold" ? "payment.already_paid" : "payment.not_held");
  return lines.map(({ account, amount }, n) => {
    const lineId = `${id}.${n + 1}`;
    const ownerId = ownerOf(r, account);
    const line = LedgerLines.create({
      id: lineId,
      movementId: id,
      kind,
      account,
      amount,
      currency: r.offer.currency,
      adRequestId: r.id,
      campaignId: r.campaignId,
      campaignName: r.campaignName,
      sponsorId: r.sponsorId,
      sponsorName: r.sponsorName,
      influencerId: r.influencerId,
      influencerName: r.influencerName,
      at,
      day: at.slice(0, 10),
      shard: shardOf(id, DAY_SHARDS),
      ...(ownerId && { ownerId, ownedAt: `${at}#${lineId}` }),
    });
    return write(line, twice);
  });
}

const ownerOf = (r: AdRequestRow, account: LedgerAccount): string | undefined => {
  if (account === "funding" || account === "refunds") return r.sponsorId;
  return account === "earnings" ? r.influencerId : undefined;
};

function balanceWrites(r: AdRequestRow, lines: Line[]): Write[] {
  const { currency } = r.offer;
  return [r.sponsorId, r.influencerId].map((ownerId) => {
    const sums = lines.flatMap(({ account, amount }) =>
      account === "escrow" || ownerOf(r, account) === ownerId ? [[account, amount]] : [],
    );
    return write(LedgerBalances.upsert({ ownerId, currency }).add(Object.fromEntries(sums)));
  });
}
