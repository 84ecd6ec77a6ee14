import { beforeAll, describe, expect, test } from "vitest";
import { getAdRequest, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { newId, type Platform, setClock } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { listJobs, requestJob, runSweep } from "./index.ts";
import { hoursDue } from "./job.rules.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

describe("the hours of a sweep", () => {
  test("go on from the last one done, with one before it, however long ago", () => {
    const now = new Date("2026-03-02T01:30:00Z");
    expect(hoursDue("2026-03-02T00", now)).toEqual([
      "2026-03-01T23",
      "2026-03-02T00",
      "2026-03-02T01",
    ]);
    expect(hoursDue("2025-03-02T01", now)).toHaveLength(365 * 24 + 2);
    expect(hoursDue(undefined, now)).toHaveLength(7 * 24 + 1);
  });
});

test("a sweep expires offers, ends campaigns, and does nothing the second time", async () => {
  const start = new Date("2026-03-10T10:00:00Z");
  const [sponsor, influencer] = [
    await someSponsor(platform, start),
    await someInfluencer(platform, start),
  ];
  const campaign = await liveCampaign(sponsor, 1_000, 6);
  const { id } = await offerAdRequest(sponsor, campaign, {
    influencerId: influencer.actor.id,
    amount: 400,
    requirements: "One",
  });
  try {
    setClock(() => new Date("2026-03-13T10:30:00Z"));
    expect((await runSweep(platform, newId("job"))).counts).toMatchObject({
      expired: 1,
      ended: 0,
      stuck: 0,
    });
    expect((await runSweep(platform, newId("job"))).counts).toMatchObject({
      expired: 0,
      ended: 0,
      stuck: 0,
    });
    expect(await readCampaign(platform, campaign)).toMatchObject({ reserved: 0, available: 1_000 });
    expect((await getAdRequest(sponsor, id)).status).toBe("expired");

    // A long silence: no hour is skipped when the next sweep comes.
    setClock(() => new Date("2026-03-20T10:30:00Z"));
    expect((await runSweep(platform, newId("job"))).counts).toMatchObject({
      expired: 0,
      ended: 1,
      stuck: 0,
    });
    expect((await readCampaign(platform, campaign)).status).toBe("ended");
  } finally {
    setClock();
  }
});

test("a requested job runs once, however often its wish is delivered, and is listed", async () => {
  const platform = await testPlatform();
  const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
  const job = await requestJob(admin, "sweep");
  expect(job.status).toBe("queued");
  const done = await runSweep(platform, job.id);
  const again = await runSweep(platform, job.id);
  expect(again.finishedAt).toBe(done.finishedAt);
  const { items } = await listJobs(admin, { limit: 100 });
  expect(items.find(({ id }) => id === job.id)).toMatchObject({
    status: "done",
    startedBy: "adm_1",
  });
  await expect(requestJob(admin, "unknown")).rejects.toMatchObject({ code: "job.unknown" });
});
