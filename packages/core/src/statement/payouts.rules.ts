import type { Payout, PayoutTotal } from "@tandem/mail/statement";
import type { LedgerLineRow } from "../ledger/index.ts";

/** Of a movement's lines, what its payout came to; undefined where nothing of it was earned. */
export function payoutOf(lines: readonly LedgerLineRow[]): Payout | undefined {
  const earned = lines.find(({ account }) => account === "earnings");
  if (!earned || earned.kind === "hold") return undefined;
  const net = earned.amount;
  const fee = lines.find(({ account }) => account === "fee")?.amount ?? 0;
  return {
    movementId: earned.movementId,
    at: earned.at,
    campaignName: earned.campaignName,
    sponsorName: earned.sponsorName,
    adRequestId: earned.adRequestId,
    kind: earned.kind,
    gross: net + fee,
    fee,
    net,
    currency: earned.currency,
  };
}

/** What payouts come to by currency, the currencies in alphabetical order. */
export function totalsOf(payouts: readonly Payout[]): PayoutTotal[] {
  const totals = new Map<string, PayoutTotal>();
  for (const { currency, gross, fee, net } of payouts) {
    const sum = totals.get(currency) ?? { currency, payouts: 0, gross: 0, fee: 0, net: 0 };
    sum.payouts += 1;
    sum.gross += gross;
    sum.fee += fee;
    sum.net += net;
    totals.set(currency, sum);
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
