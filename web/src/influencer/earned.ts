import type { LedgerLine } from "@tandem/contract";

/** What was paid out in one currency, in minor units, and for how many collaborations. */
export interface Earned {
  currency: string;
  amount: number;
  collaborations: number;
}

/** What lines of one's own accounts come to as earnings, the largest first. */
export function earnedOf(lines: readonly LedgerLine[]): Earned[] {
  const sums = new Map<string, Earned>();
  for (const { account, amount, currency } of lines) {
    if (account !== "earnings") continue;
    const sum = sums.get(currency) ?? { currency, amount: 0, collaborations: 0 };
    sum.amount += amount;
    sum.collaborations += 1;
    sums.set(currency, sum);
  }
  return [...sums.values()].sort((a, b) => b.amount - a.amount);
}
