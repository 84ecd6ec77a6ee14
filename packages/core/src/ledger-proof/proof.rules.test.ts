import { expect, test } from "vitest";
import type { LedgerLineRow } from "../ledger/index.ts";
import { problemsWithin } from "./proof.rules.ts";

const line = (account: LedgerLineRow["account"], amount: number, n: number): LedgerLineRow => ({
  id: `req_1.settle.${n}`,
  movementId: "req_1.settle",
  kind: "release",
  account,
  amount,
  currency: "USD",
  adRequestId: "req_1",
  campaignId: "cmp_1",
  campaignName: "Spring",
  sponsorId: "spo_1",
  sponsorName: "Acme",
  influencerId: "inf_1",
  influencerName: "Ana",
  at: "2026-03-10T10:00:00.000Z",
  day: "2026-03-10",
  shard: 0,
});

test.each([
  ["out of escrow into what it came from", -100, "funding", 100],
  ["into escrow out of what was earned", 100, "earnings", -100],
] as const)("a movement that balances, but %s, is a problem and no end of the proof", (...of) => {
  const [, escrow, account, amount] = of;
  const lines = [line("escrow", escrow, 1), line(account, amount, 2)];
  expect(problemsWithin({ id: "req_1.settle", lines })).toEqual([
    `The lines of req_1.settle are escrow ${escrow}, ${account} ${amount} and cannot be a release.`,
  ]);
});
