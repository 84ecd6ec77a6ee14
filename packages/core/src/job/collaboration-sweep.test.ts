import { afterEach, beforeEach, expect, test } from "vitest";
import { getAdRequest } from "../ad-request/index.ts";
import { readCampaign } from "../ad-request/testing.ts";
import { submitWork } from "../deliverable/index.ts";
import { AMOUNT, SUBMISSION, someAgreed } from "../deliverable/testing.ts";
import { movementId } from "../ledger/index.ts";
import { Events, newId, type Platform, setClock } from "../platform/index.ts";
import { dyingAfter, everyRow, testPlatform } from "../platform/testing.ts";
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

test("killed wherever it is, a sweep that is taken up again has moved everything once", async () => {
  let killed = 0;
  for (let calls = 1; ; calls += 3) {
    const { paid, open } = await someWaiting();
    const jobId = newId("job");
    const finished = await runSweep(dyingAfter(platform, calls), jobId, STEPS).then(
      () => true,
      () => false,
    );
    if (!finished) killed++;
    await runSweep(platform, jobId, STEPS);
    expect(await told(open.id, "deliverable.approved")).toBe(2);
    expect(await told(paid.id, "payment.released")).toBe(1);
    expect(await readCampaign(platform, paid.campaign)).toMatchObject({
      committed: 0,
      paid: AMOUNT,
    });
    const settled = movementId(paid.id, "release");
    const lines = (await everyRow(platform)).filter((row) => row.movementId === settled);
    expect(lines.map(({ amount }) => amount).sort()).toEqual([-AMOUNT, AMOUNT]);
    if (finished) break;
  }
  expect(killed).toBeGreaterThan(8);
}, 120_000);
