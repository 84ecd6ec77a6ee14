import { afterEach, beforeEach, expect, test } from "vitest";
import { AdRequests } from "../ad-request/index.ts";
import { LedgerLines, listLedger, readLedgerOfDay, readSummary } from "../ledger/index.ts";
import { rememberBeginning } from "../moderation/index.ts";
import { gatewayOf, pay } from "../payment/index.ts";
import { agreed, cardOf } from "../payment/testing.ts";
import { type Ctx, Events, type Platform, setClock } from "../platform/index.ts";
import { dyingAfter, testCtx, testPlatform } from "../platform/testing.ts";
import { disputeRequest, settleDispute } from "../settlement/index.ts";
import { listProofs, runLedgerProof } from "./index.ts";

const START = new Date("2026-03-10T10:00:00Z");
const DAY_MS = 86_400_000;

let platform: Platform;
let admin: Ctx;
let runs = 0;
beforeEach(async () => {
  platform = await testPlatform();
  admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Ada" }, START);
  setClock(() => START);
  await rememberBeginning(platform, START);
});
afterEach(() => setClock());

const after = (ctx: Ctx, ms: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + ms) });
const prove = (days: number, on = platform, id = `job_${++runs}`) => {
  setClock(() => new Date(START.getTime() + days * DAY_MS));
  return runLedgerProof(on, id);
};
const proofs = async () => (await listProofs(admin, { limit: 100 })).items;
const unbalanced = async (day: string) =>
  (await platform.table.query(Events, Events.query.ofSubject({ subjectId: `ledger_${day}` })))
    .items;

/** Paid, and split in favour of the influencer the day after. */
async function splitIn(amount: number, influencerAmount: number) {
  const parties = await agreed(platform, amount, START);
  const { id, sponsor } = parties;
  await pay(sponsor, gatewayOf(platform), id, { card: cardOf() });
  const nextDay = after(sponsor, DAY_MS);
  await disputeRequest(nextDay, id, "It is not what we agreed on.");
  const verdict = { outcome: "split" as const, influencerAmount };
  await settleDispute(after(admin, DAY_MS), id, verdict);
  return parties;
}

test("the books of each closed day are proved once, on top of the days before", async () => {
  process.env.TANDEM_FEE_BASIS_POINTS = "1000";
  try {
    await splitIn(400, 100);
  } finally {
    delete process.env.TANDEM_FEE_BASIS_POINTS;
  }
  expect((await prove(2)).counts).toEqual({ days: 2, movements: 2, problems: 0 });
  expect((await prove(2)).counts).toEqual({ days: 0, movements: 0, problems: 0 });
  expect((await prove(3)).counts).toEqual({ days: 1, movements: 0, problems: 0 });
  const accounts = {
    currency: "USD",
    funding: -400,
    escrow: 0,
    earnings: 90,
    fee: 10,
    refunds: 300,
  };
  expect(await proofs()).toMatchObject([
    { day: "2026-03-12", movements: 0, balances: [accounts], problems: [] },
    { day: "2026-03-11", movements: 1, balances: [accounts], problems: [] },
    {
      day: "2026-03-10",
      movements: 1,
      balances: [{ currency: "USD", funding: -400, escrow: 400, earnings: 0, fee: 0, refunds: 0 }],
      problems: [],
    },
  ]);
});

test("a day is not closed while something of it can still be on its way", async () => {
  await agreed(platform, 400, START);
  const justAfter = (14 * 60 + 59) / (24 * 60);
  expect((await prove(justAfter)).counts.days).toBe(0);
  expect((await prove(15 / 24)).counts.days).toBe(1);
});

test("a line that was changed, lost or made up is found, and admins are told once", async () => {
  const { id } = await splitIn(400, 100);
  const { table } = platform;
  await table.transact([
    {
      Delete: LedgerLines.delete({ adRequestId: id, id: `${id}.settle.2` }).params({
        table: table.name,
      }),
    },
  ] as never);
  expect((await prove(2)).counts.problems).toBeGreaterThan(0);
  const [second, first] = await proofs();
  expect(first?.problems).toEqual([]);
  expect(second?.problems).toContain(`The lines of ${id}.settle sum to -100.`);
  expect(second?.problems).toContain("All accounts in USD together hold -100.");
  expect(await unbalanced("2026-03-11")).toMatchObject([
    { kind: "ledger.unbalanced", data: { day: "2026-03-11" } },
  ]);
});

test("a request that says otherwise than its movement is found", async () => {
  const { id } = await splitIn(400, 100);
  const row = await platform.table.get(AdRequests, { id });
  const payment = { ...row?.payment, status: "released" as const };
  await platform.table.update(AdRequests, AdRequests.patch({ id }).set({ payment } as never));
  await prove(2);
  const [second] = await proofs();
  expect(second?.problems).toEqual([`${id}.settle: is a split, the request says released.`]);
});

test("a proof that was killed at any call goes on where it was", async () => {
  await splitIn(400, 100);
  for (let calls = 2; ; calls++) {
    const died = await prove(2, dyingAfter(platform, calls), "job_same").then(
      () => false,
      () => true,
    );
    if (!died) break;
    if (calls > 100) throw new Error("It never came to its end.");
  }
  expect((await proofs()).map(({ day, problems }) => [day, problems])).toEqual([
    ["2026-03-11", []],
    ["2026-03-10", []],
  ]);
});

test("each side sees its own lines and what they came to, admins see all", async () => {
  const { sponsor, influencer } = await splitIn(400, 100);
  await splitIn(300, 200);
  const own = async (ctx: Ctx, month?: string) =>
    (await listLedger(ctx, { limit: 20, month })).items.map(({ account, amount }) => [
      account,
      amount,
    ]);
  expect(await own(sponsor)).toEqual([
    ["refunds", 300],
    ["funding", -400],
  ]);
  expect(await own(influencer)).toEqual([["earnings", 100]]);
  expect(await own(influencer, "2026-03")).toHaveLength(1);
  expect(await own(influencer, "2026-04")).toEqual([]);
  const none = { funded: 0, held: 0, paid: 0, refunded: 0, earned: 0, coming: 0, currency: "USD" };
  expect((await readSummary(sponsor)).items).toEqual([
    { ...none, funded: 400, paid: 100, refunded: 300 },
  ]);
  expect((await readSummary(influencer)).items).toEqual([{ ...none, earned: 100 }]);

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await readLedgerOfDay(admin, { day: "2026-03-11", limit: 2, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(6);
  expect(seen).toHaveLength(6);
});
