import { expect } from "vitest";
import type { AdRequestRow } from "../ad-request/index.ts";
import { readCampaign } from "../ad-request/testing.ts";
import {
  type LedgerAccount,
  LedgerBalances,
  type LedgerLineRow,
  LedgerLines,
  linesOfOwner,
} from "../ledger/index.ts";
import type { Platform } from "../platform/index.ts";
import type { HistoryWorld } from "./history-world.testing.ts";
import { TestCharges } from "./test-charge.entity.ts";
import { testChargeId } from "./test-gateway.ts";

const sumOf = (lines: LedgerLineRow[], account?: LedgerAccount): number =>
  lines
    .filter((line) => account === undefined || line.account === account)
    .reduce((sum, { amount }) => sum + amount, 0);

/** Holds the books, the requests, the campaign and the gateway against each other. */
export async function audit(platform: Platform, world: HistoryWorld): Promise<void> {
  const rows = await world.rows();
  const books = await Promise.all(
    rows.map(async ({ id: adRequestId }) => {
      const op = LedgerLines.query.ofRequest({ adRequestId });
      return (await platform.table.query(LedgerLines, op)).items;
    }),
  );
  rows.forEach((row, i) => {
    auditRequest(row, books[i] ?? []);
  });
  const ids = [...world.keys].map((key) => ({ id: testChargeId(key) }));
  const charges = await platform.table.getAll(TestCharges, ids, true);
  const charged = charges.reduce((sum, { left }) => sum + left, 0);
  const all = books.flat();
  expect(charged).toBe(0 - sumOf(all, "funding") - sumOf(all, "refunds"));

  const { budget, reserved, committed, paid, available } = await readCampaign(
    platform,
    world.campaignId,
  );
  const inStatus = (status: AdRequestRow["status"], of: (row: AdRequestRow) => number) =>
    rows.filter((row) => row.status === status).reduce((sum, row) => sum + of(row), 0);
  expect(reserved).toBe(inStatus("pending", (row) => row.reserved));
  expect(committed).toBe(inStatus("accepted", (row) => row.offer.amount));
  expect(paid).toBe(inStatus("completed", (row) => row.payment.influencerAmount ?? 0));
  expect(available).toBe(budget - reserved - committed - paid);
  expect(available).toBeGreaterThanOrEqual(0);
}

const FITTING: Partial<Record<AdRequestRow["status"], string[]>> = {
  accepted: ["unpaid", "held"],
  completed: ["released", "split"],
  cancelled: ["unpaid", "refunded"],
};

function auditRequest({ status, offer, payment }: AdRequestRow, lines: LedgerLineRow[]): void {
  for (const movement of new Set(lines.map(({ movementId }) => movementId))) {
    expect(sumOf(lines.filter(({ movementId }) => movementId === movement))).toBe(0);
  }
  const held = payment.status === "unpaid" ? 0 : offer.amount;
  const gross = sumOf(lines, "earnings") + sumOf(lines, "fee");
  expect(FITTING[status] ?? ["unpaid"]).toContain(payment.status);
  expect(payment.attemptId).toBeUndefined();
  expect(0 - sumOf(lines, "funding")).toBe(held);
  expect(sumOf(lines, "escrow")).toBe(payment.status === "held" ? held : 0);
  expect(gross).toBe(payment.influencerAmount ?? 0);
  expect(held).toBe(sumOf(lines, "escrow") + gross + sumOf(lines, "refunds"));
  expect(lines.filter(({ account }) => account === "earnings").length).toBeLessThan(2);
}

/** Holds what an owner's accounts came to against all their lines. */
export async function auditOwner({ table }: Platform, ownerId: string): Promise<void> {
  const sums = { funding: 0, earnings: 0, refunds: 0 };
  for await (const { account, amount } of table.all(LedgerLines, linesOfOwner(ownerId), 500)) {
    sums[account as "funding"] += amount;
  }
  const balance = await table.get(LedgerBalances, { ownerId, currency: "USD" });
  const { funding = 0, earnings = 0, refunds = 0 } = balance ?? {};
  expect({ funding, earnings, refunds }).toEqual(sums);
}
