import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getAdRequest, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { newId, type Platform, setClock } from "../platform/index.ts";
import { dyingAfter, testCtx, testPlatform } from "../platform/testing.ts";
import { listJobs, runJob, runSweep, tally } from "./index.ts";
import { Jobs } from "./job.entity.ts";
import type { Step } from "./sweep-steps.ts";
import { sweptUntil } from "./testing.ts";

const MINUTE = 60_000;
let platform: Platform;
beforeEach(async () => {
  platform = await testPlatform();
});
afterEach(() => setClock());

const admin = () => testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
const shown = async (id: string) =>
  (await listJobs(admin(), { limit: 100 })).items.find((job) => job.id === id);
const counting = (counts: string, run: Step["run"]): Step => ({
  name: `the ${counts}`,
  counts,
  run,
});

describe("a step that fails", () => {
  test("keeps no other from its work, is named, and alone is tried again", async () => {
    const calls: string[] = [];
    let broken = true;
    const step = (name: string) =>
      counting(name, async () => {
        calls.push(name);
        if (name === "second" && broken) throw new Error("no");
        return 1;
      });
    const steps = ["first", "second", "third"].map(step);
    const id = newId("job");
    await expect(runSweep(platform, id, steps)).rejects.toThrow("the second");
    expect(await shown(id)).toMatchObject({
      status: "failed",
      counts: { first: 1, third: 1 },
      error: expect.stringContaining("the second"),
    });
    broken = false;
    await runSweep(platform, id, steps);
    expect(calls).toEqual(["first", "second", "third", "second"]);
    expect(await shown(id)).toMatchObject({
      status: "done",
      error: null,
      counts: { first: 1, second: 1, third: 1 },
    });
  });
});

test("killed wherever it is, a sweep that is taken up again leaves everything right", async () => {
  const start = new Date("2026-03-10T00:30:00Z");
  let killed = 0;
  for (let calls = 1; ; calls += 2) {
    setClock(() => start);
    const sponsor = await someSponsor(platform, start);
    const influencer = await someInfluencer(platform, start);
    const lasting = await liveCampaign(sponsor, 1_000, 60);
    const ending = await liveCampaign(sponsor, 1_000, 2);
    const { id } = await offerAdRequest(sponsor, lasting, {
      influencerId: influencer.actor.id,
      amount: 400,
      requirements: "One",
    });
    setClock(() => new Date("2026-03-13T00:45:00Z"));
    await sweptUntil(platform, "2026-03-12T23");
    const jobId = newId("job");
    const dying = dyingAfter(platform, calls);
    const finished = await runSweep(dying, jobId).then(
      () => true,
      () => false,
    );
    if (!finished) killed++;
    await runSweep(platform, jobId);
    expect((await getAdRequest(sponsor, id)).status).toBe("expired");
    expect(await readCampaign(platform, lasting)).toMatchObject({ reserved: 0, available: 1_000 });
    expect((await readCampaign(platform, ending)).status).toBe("ended");
    expect(await shown(jobId)).toMatchObject({ status: "done" });
    if (finished) break;
  }
  expect(killed).toBeGreaterThan(12);
}, 120_000);

describe("runs that were lost", () => {
  const statusOf = async (id: string) => (await platform.table.get(Jobs, { id }))?.status;
  const at = (minutes: number) => setClock(() => new Date(Date.UTC(2026, 2, 10, 10, minutes)));

  test("a silent one fails, one that goes on does not, and it can still be taken up", async () => {
    at(0);
    await sweptUntil(platform, "2026-03-10T09");
    const dying = dyingAfter(platform, 3);
    const silent = newId("job");
    await expect(runSweep(dying, silent)).rejects.toThrow();
    await platform.table.update(
      Jobs,
      Jobs.patch({ id: silent }).set({ status: "running" }).remove(["error", "finishedAt"]),
    );
    at(29);
    expect((await runSweep(platform, newId("job"))).counts.stuck).toBe(0);
    expect(await statusOf(silent)).toBe("running");
    at(31);
    expect((await runSweep(platform, newId("job"))).counts.stuck).toBe(1);
    expect(await shown(silent)).toMatchObject({
      status: "failed",
      error: expect.stringContaining("silent"),
    });
    await runSweep(platform, silent);
    expect(await shown(silent)).toMatchObject({ status: "done", error: null });
  });

  test("one whose planned work never came back fails after a day, and says how much is missing", async () => {
    at(0);
    await sweptUntil(platform, "2026-03-10T09");
    const id = newId("job");
    await runJob(platform, { kind: "daily-reminders", id }, async ({ note }) => {
      await note("end", 5);
      return {};
    });
    await platform.table.transact([
      { Update: tally(id, "sent", 3).op.params({ table: platform.table.name }) },
    ]);
    at(23 * 60);
    expect((await runSweep(platform, newId("job"))).counts.stuck).toBe(0);
    expect((await shown(id))?.status).toBe("running");
    setClock(() => new Date(Date.UTC(2026, 2, 11, 10, 0) + MINUTE));
    expect((await runSweep(platform, newId("job"))).counts.stuck).toBe(1);
    expect(await shown(id)).toMatchObject({
      status: "failed",
      counts: { planned: 5, sent: 3 },
      error: "2 of 5 that it planned never came back.",
      cause: { kind: "never_came_back", lost: 2, planned: 5 },
    });
  });
});
