import { afterEach, beforeEach, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { AdRequests, getAdRequest } from "../ad-request/index.ts";
import { submitWork } from "../deliverable/index.ts";
import { later, SUBMISSION, someAgreed } from "../deliverable/testing.ts";
import { gatewayOf, pay, resumePayments } from "../payment/index.ts";
import { cardOf, leaveOfCharge, silentGateway } from "../payment/testing.ts";
import { type Ctx, hourOf, newId, type Platform, setClock } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { runSweep } from "./index.ts";
import { SWEEP_STEPS } from "./sweep-steps.ts";
import { sweptUntil } from "./testing.ts";

const HOUR = 3_600_000;
const START = new Date("2026-03-10T00:30:00Z");
const after = (hours: number) => new Date(START.getTime() + hours * HOUR);
let platform: Platform;
beforeEach(async () => {
  platform = await testPlatform();
  setClock(() => START);
});
afterEach(() => setClock());

const stepsOf = (...names: string[]) => SWEEP_STEPS.filter(({ counts }) => names.includes(counts));

/** A card is charged so many hours after the start, and nobody hears what came of it. */
async function chargedUnheard(sponsor: Ctx, id: string, hours: number): Promise<string> {
  const silent = silentGateway(gatewayOf(platform), "after");
  await expect(
    pay(later(sponsor, hours * HOUR), silent, id, { card: cardOf() }),
  ).rejects.toMatchObject({ code: "payment.unreachable" });
  const row = await platform.table.get(AdRequests, { id });
  return row?.payment.attemptId ?? "";
}

test("what came due while a payment was unheard of happens once it is heard of", async () => {
  const { sponsor, influencer, id } = await someAgreed(platform, { now: START });
  await submitWork(influencer, id, 1, SUBMISSION);
  await chargedUnheard(sponsor, id, 65);
  await sweptUntil(platform, hourOf(after(64)));
  // The gateway is silent all the while: no payment is resolved.
  for (const hours of [66, 68, 70, 72, 74, 76]) {
    setClock(() => after(hours));
    await runSweep(platform, newId("job"), stepsOf("expired", "approved", "released", "ended"));
  }
  const system = testCtx(platform, undefined, after(76.1));
  expect(await resumePayments(system, gatewayOf(platform), hourOf(after(65.25)))).toBe(1);
  setClock(() => after(77));
  const { counts } = await runSweep(platform, newId("job"));
  expect(counts).toMatchObject({ approved: 1 });
  const { deliverables, payment } = await getAdRequest(sponsor, id);
  expect([deliverables[0]?.status, payment.status]).toEqual(["approved", "held"]);
});

test("a payment that cannot be resolved keeps no other from it, and is looked at every hour", async () => {
  const stuck = await someAgreed(platform, { now: START });
  const other = await someAgreed(platform, { now: START });
  const key = await chargedUnheard(stuck.sponsor, stuck.id, 1);
  await chargedUnheard(other.sponsor, other.id, 3);
  const { table } = platform;
  const { id: influencer } = stuck.influencer.actor;
  await table.update(Accounts, Accounts.patch({ id: influencer }).set({ status: "deleted" }));
  await leaveOfCharge(platform, key, 0);
  await sweptUntil(platform, hourOf(START));
  const sweep = () => runSweep(platform, newId("job"), stepsOf("resumed"));
  for (const hours of [6, 7, 8]) {
    setClock(() => after(hours));
    await expect(sweep()).rejects.toThrow("charges that were not noted");
    expect((await getAdRequest(other.sponsor, other.id)).payment.status).toBe("held");
    const row = await table.get(AdRequests, { id: stuck.id });
    expect(row?.wakeBucket).toContain(hourOf(after(hours)));
  }
  await leaveOfCharge(platform, key, 1_000_000);
  setClock(() => after(9));
  expect((await sweep()).counts).toEqual({ resumed: 1 });
  expect((await table.get(AdRequests, { id: stuck.id }))?.payment).toEqual({ status: "unpaid" });
});

test("what merely met other transactions is moved by the next attempt", async () => {
  const { influencer, sponsor, id } = await someAgreed(platform, { now: START });
  await submitWork(influencer, id, 1, SUBMISSION);
  await sweptUntil(platform, hourOf(START));
  setClock(() => after(90));
  const cancelled = Object.assign(new Error("Transaction cancelled."), {
    name: "TransactionCanceledException",
    CancellationReasons: [{ Code: "None" }],
  });
  const { table } = platform;
  const transact = table.transact.bind(table);
  table.transact = () => Promise.reject(cancelled);
  const job = newId("job");
  await expect(runSweep(platform, job, stepsOf("approved"))).rejects.toThrow("nobody answered");
  table.transact = transact;
  expect((await runSweep(platform, job, stepsOf("approved"))).counts).toEqual({ approved: 1 });
  expect((await getAdRequest(sponsor, id)).deliverables[0]?.status).toBe("approved");
});
