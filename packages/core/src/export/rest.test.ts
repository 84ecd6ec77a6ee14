import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { liveCampaign, someSponsor } from "../ad-request/testing.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { type Bucket, startBucket } from "./bucket.testing.ts";
import { Exports } from "./export.entity.ts";
import type { ExportRequested } from "./export.events.ts";
import { fileOf, putRequests, requested, rowsOf } from "./export.testing.ts";
import { forgetExports } from "./forget-exports.ts";
import type { Pace } from "./lease.ts";
import { runExport } from "./run-export.ts";

const COUNT = 160;
/** Ends its stretch after each page, of which three fill a part. */
const IN_STRETCHES: Pace = {
  leaseMs: 60_000,
  workMs: 0,
  noteMs: 60_000,
  partBytes: 12_000,
  pageRows: 20,
};

let bucket: Bucket;
let platform: Platform;
let sponsor: Ctx;
let campaignId: string;
beforeAll(async () => {
  bucket = await startBucket();
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
  campaignId = await liveCampaign(sponsor, 100_000);
  await putRequests(sponsor, campaignId, COUNT);
});
afterAll(() => bucket.close());
beforeEach(() => bucket.objects.clear());

const wanted = () => requested(sponsor, { kind: "ad-requests", campaignId });
const rests = () => [...bucket.objects.keys()].filter((key) => key.endsWith(".rest"));

/** Works on it to its end; how many rests it put aside on the way. */
async function inStretches({ data }: ExportRequested): Promise<number> {
  const seen = new Set<string>();
  while ((await runExport(platform, data, IN_STRETCHES)) === "more") {
    expect(rests().length).toBeLessThanOrEqual(1);
    for (const key of rests()) seen.add(key);
  }
  return seen.size;
}

test("of what was put aside on the way, one object lies there at most, and none in the end", async () => {
  const event = await wanted();
  expect(await inStretches(event)).toBeGreaterThan(3);
  expect(bucket.objects.size).toBe(1);
  const file = await fileOf(platform, bucket, event.data.exportId);
  expect(rowsOf(file)).toHaveLength(COUNT);
});

test("what cannot be removed does not stop the export", async () => {
  const event = await wanted();
  bucket.failNext("delete", ...Array.from({ length: 20 }, () => 403));
  while ((await runExport(platform, event.data, IN_STRETCHES)) === "more");
  bucket.failNext("delete");
  const file = await fileOf(platform, bucket, event.data.exportId);
  expect(rowsOf(file)).toHaveLength(COUNT);
});

test("an export that is forgotten half-way leaves nothing behind", async () => {
  const { data } = await wanted();
  for (let i = 0; i < 2; i++) expect(await runExport(platform, data, IN_STRETCHES)).toBe("more");
  expect((await platform.table.get(Exports, { id: data.exportId }))?.rest).toBeTruthy();
  expect(rests()).toHaveLength(1);
  await forgetExports(sponsor, sponsor.actor.id);
  expect([...bucket.objects.keys()]).toEqual([]);
  expect(await runExport(platform, data, IN_STRETCHES)).toBe("over");
});
