import { afterEach, beforeEach, expect, test } from "vitest";
import { getAdRequest } from "../ad-request/index.ts";
import { readCampaign } from "../ad-request/testing.ts";
import { submitWork } from "../deliverable/index.ts";
import { AMOUNT, SUBMISSION, someAgreed } from "../deliverable/testing.ts";
import { LedgerLines } from "../ledger/index.ts";
import { Events, newId, type Platform, setClock } from "../platform/index.ts";
import { dyingAfter, testPlatform } from "../platform/testing.ts";
import { finishWork, fund } from "../settlement/testing.ts";
import { runSweep } from "./index.ts";
import { SWEEP_STEPS } from "./sweep-steps.ts";
import { sweptUntil } from "./testing.ts";

const DAY = 86_400_000;
const START = new Date("2026-03-10T00:30:00Z");
let platform: Platform;
beforeEach(async () => {
  platform = await testPlatform();
});
afterEach(() => setClock());

/** Those that look after work and its payment. */
const STEPS = SWEEP_STEPS.filter(({ counts }) => counts === "approved" || counts === "released");

const told = async (id: string, kind: string) => {
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }));
  return items.filter((event) => event.kind === kind).length;
};

/** Something handed in and something paid for and live, whose times are both up at the same hour. */
async function someWaiting() {
  setClock(() => START);
  const paid = await someAgreed(platform, { now: START });
  await fund(paid.sponsor, paid.id);
  await finishWork(paid);
  const submittedAt = new Date(START.getTime() + 11 * DAY);
  const open = await someAgreed(platform, { now: submittedAt, pieces: 2 });
  for (const n of [1, 2]) await submitWork(open.influencer, open.id, n, SUBMISSION);
  setClock(() => new Date(START.getTime() + 14 * DAY));
  await sweptUntil(platform, "2026-03-23T23");
  return { paid, open };
}

test("a sweep approves and releases what nobody answered, and another finds nothing", async () => {
  const { paid, open } = await someWaiting();
  const { counts } = await runSweep(platform, newId("job"));
  expect(counts).toMatchObject({ approved: 2, released: 1 });
  const again = await runSweep(platform, newId("job"));
  expect(again.counts).toMatchObject({ approved: 0, released: 0 });
  expect((await getAdRequest(paid.sponsor, paid.id)).status).toBe("completed");
  const { deliverables } = await getAdRequest(open.sponsor, open.id);
  expect(deliverables.map(({ status }) => status)).toEqual(["approved", "approved"]);
});

test("killed at whichever call, a sweep that is taken up again has moved everything once", async () => {
  let killed = 0;
  let waiting = await someWaiting();
  for (let calls = 1; ; calls++) {
    const { paid, open } = waiting;
    const jobId = newId("job");
    const finished = await runSweep(dyingAfter(platform, calls), jobId, STEPS).then(
      () => true,
      () => false,
    );
    if (!finished) killed++;
    const [approved, released] = [
      await told(open.id, "deliverable.approved"),
      await told(paid.id, "payment.released"),
    ];
    // Dead before anything moved, it left what the next one may die over.
    if (!finished && approved + released === 0) continue;
    await runSweep(platform, jobId, STEPS);
    expect(await told(open.id, "deliverable.approved")).toBe(2);
    expect(await told(paid.id, "payment.released")).toBe(1);
    const { committed, paid: pot } = await readCampaign(platform, paid.campaign);
    expect({ committed, pot }).toEqual({ committed: 0, pot: AMOUNT });
    const ofRequest = LedgerLines.query.ofRequest({ adRequestId: paid.id });
    const { items } = await platform.table.query(LedgerLines, ofRequest);
    expect(items.map(({ kind, amount }) => `${kind} ${amount}`).sort()).toEqual([
      `hold ${-AMOUNT}`,
      `hold ${AMOUNT}`,
      `release ${-AMOUNT}`,
      `release ${AMOUNT}`,
    ]);
    if (finished) break;
    waiting = await someWaiting();
  }
  expect(killed).toBeGreaterThan(20);
}, 120_000);
