import type { LedgerLine } from "@tandem/contract";
import { expect, test } from "vitest";
import { earnedOf } from "./earned.ts";

const line = (account: string, amount: number, currency: string) =>
  ({ account, amount, currency }) as LedgerLine;

test("earnings are summed by currency, and what is held for work is not earned yet", () => {
  const lines = [
    line("earnings", 500, "USD"),
    line("escrow", 900, "USD"),
    line("earnings", 70_000, "EUR"),
    line("earnings", 250, "USD"),
  ];
  expect(earnedOf(lines)).toEqual([
    { currency: "EUR", amount: 70_000, collaborations: 1 },
    { currency: "USD", amount: 750, collaborations: 2 },
  ]);
});
