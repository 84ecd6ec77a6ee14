import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { acceptOffer, offerAdRequest, rejectOffer } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { createCampaign, removeCampaign } from "../campaign/index.ts";
import { type Ctx, type Platform, Refusal, setClock } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { type Bucket, startBucket } from "./bucket.testing.ts";
import { CAMPAIGN_COLUMNS } from "./campaign-columns.ts";
import { Exports } from "./export.entity.ts";
import { eventsOf, exported, fileOf, putRequests, requested, rowsOf } from "./export.testing.ts";
import { getExport, listExports } from "./read-exports.ts";
import { runExport } from "./run-export.ts";
import { startExport } from "./start-export.ts";

const HOUR_MS = 3_600_000;
let bucket: Bucket;
let platform: Platform;
beforeAll(async () => {
  bucket = await startBucket();
  platform = await testPlatform();
});
afterAll(() => bucket.close());
afterEach(() => setClock());

const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error)),
  );
const named = (sponsor: Ctx, name: string) =>
  createCampaign(sponsor, {
    name,
    description: "",
    category: "beauty",
    niche: "",
    goals: "",
    startDate: "2026-01-01",
    endDate: "2099-01-01",
    budget: 100_000,
    visibility: "public",
  });

test("the columns of campaigns are those that product.md lists", () => {
  expect(CAMPAIGN_COLUMNS.map(([name]) => name).join(", ")).toBe(
    "campaign_id, name, category, niche, visibility, status, start_date, end_date, currency, " +
      "budget, reserved, committed, paid, available, requests_total, requests_pending, " +
      "requests_accepted, requests_rejected, requests_expired, acceptance_rate, " +
      "median_reply_hours, deliverables_due, deliverables_approved, deliverables_late, rating, " +
      "flagged, created_at, updated_at",
  );
});

test("a sponsor's campaigns come with what their requests come to, and nobody else's do", async () => {
  const sponsor = await someSponsor(platform);
  const other = await someSponsor(platform);
  await liveCampaign(other, 1_000);
  const id = await liveCampaign(sponsor, 100_000);
  const later = (hours: number) => new Date(sponsor.now.getTime() + hours * HOUR_MS);
  const people = await Promise.all([1, 2, 3, 4].map(() => someInfluencer(platform)));
  for (const [i, who] of people.entries()) {
    const terms = { influencerId: who.actor.id, amount: 10_000, requirements: "One post" };
    const { id: request } = await offerAdRequest(sponsor, id, terms);
    if (i === 0) await acceptOffer({ ...who, now: later(2) }, request, 1);
    if (i === 1) await rejectOffer({ ...who, now: later(5) }, request);
    if (i === 2) await acceptOffer({ ...who, now: later(9) }, request, 1);
  }
  const answer = await exported(sponsor, { kind: "campaigns" });
  expect(answer).toMatchObject({ status: "ready", progress: 1, rows: 1, error: null });
  expect(rowsOf(await fileOf(platform, bucket, answer.id))).toEqual([
    expect.objectContaining({
      campaign_id: id,
      name: "Spring serum launch",
      status: "live",
      currency: "USD",
      budget: "100000",
      reserved: "10000",
      committed: "20000",
      paid: "0",
      available: "70000",
      requests_total: "4",
      requests_pending: "1",
      requests_accepted: "2",
      requests_rejected: "1",
      requests_expired: "0",
      acceptance_rate: "0.6667",
      median_reply_hours: "5",
      deliverables_due: "2",
      deliverables_approved: "0",
      deliverables_late: "0",
      rating: "",
      flagged: "false",
    }),
  ]);
});

test("one campaign's requests come as they stood when they were asked for", async () => {
  const sponsor = await someSponsor(platform);
  const campaignId = await liveCampaign(sponsor, 100_000);
  const elsewhere = await liveCampaign(sponsor, 100_000);
  await putRequests(sponsor, elsewhere, 2);
  const work = (status: string, dueDate: string) => ({
    platform: "instagram",
    format: "post",
    disclosure: "#ad",
    dueDate,
    status,
  });
  const kinds = [
    { influencerName: "=cmd|' /C calc'!A0" },
    { influencerName: '"quo""ted"', status: "pending", turn: "influencer" },
    {
      status: "accepted",
      repliedAt: new Date(Date.UTC(2026, 0, 1, 1, 30, 2)).toISOString(),
      deliverables: [
        work("due", "2026-01-02"),
        work("submitted", "2026-01-02"),
        work("published", "2026-01-02"),
      ],
    },
    {
      influencerName: "Zoë\nמאיה 🌈",
      status: "cancelled",
      deliverables: [work("due", "2026-01-02")],
    },
  ];
  await putRequests(sponsor, campaignId, kinds.length, (n) => kinds[n] ?? {});
  const answer = await exported(sponsor, { kind: "ad-requests", campaignId });
  expect(answer).toMatchObject({ campaignId, campaignName: "Spring serum launch", rows: 4 });
  const rows = rowsOf(await fileOf(platform, bucket, answer.id));
  expect(rows.map((row) => row.influencer_name)).toEqual([
    "'=cmd|' /C calc'!A0",
    '"quo""ted"',
    "Someone 2",
    "Zoë\nמאיה 🌈",
  ]);
  expect(rows.map((row) => [row.status, row.turn, row.expires_at])).toEqual([
    ["rejected", "", ""],
    ["expired", "", ""],
    ["accepted", "", ""],
    ["cancelled", "", ""],
  ]);
  expect(rows[2]).toMatchObject({
    amount: "10002",
    reply_hours: "1.5",
    deliverables: "1",
    deliverables_due: "2",
    deliverables_approved: "1",
    deliverables_late: "1",
  });
  expect(rows[3]).toMatchObject({ reply_hours: "", deliverables_due: "0", deliverables_late: "0" });
});

test("header and rows have as many columns, whatever a name holds", async () => {
  const sponsor = await someSponsor(platform);
  await named(sponsor, 'a,b "c"\n=1');
  const { id } = await exported(sponsor, { kind: "campaigns" });
  const [row] = rowsOf(await fileOf(platform, bucket, id));
  expect(Object.keys(row ?? {})).toHaveLength(28);
  expect(row?.name).toBe('a,b "c"\n=1');
});

test("a campaign without requests, and a sponsor without campaigns, give a file with a header", async () => {
  const sponsor = await someSponsor(platform);
  const none = await exported(sponsor, { kind: "campaigns" });
  expect(none).toMatchObject({ status: "ready", progress: 1, rows: 0 });
  expect(await fileOf(platform, bucket, none.id)).toMatch(/^\uFEFFcampaign_id,[\w,]+\r\n$/);
  const { id: campaignId } = await named(sponsor, "Empty");
  const empty = await exported(sponsor, { kind: "ad-requests", campaignId });
  expect(empty).toMatchObject({ status: "ready", rows: 0 });
  expect(await fileOf(platform, bucket, empty.id)).toMatch(/^\uFEFFad_request_id,[\w,]+\r\n$/);
  const row = rowsOf(
    await fileOf(platform, bucket, (await exported(sponsor, { kind: "campaigns" })).id),
  );
  expect(row).toMatchObject([{ requests_total: "0", acceptance_rate: "", median_reply_hours: "" }]);
});

test("requests can be asked for of one's own campaigns alone", async () => {
  const sponsor = await someSponsor(platform);
  const campaignId = await liveCampaign(await someSponsor(platform), 1_000);
  const foreign = { kind: "ad-requests" as const, campaignId };
  expect(await refusalOf(startExport(sponsor, foreign))).toMatchObject({
    code: "request.not_found",
  });
  expect(await refusalOf(startExport(sponsor, { kind: "ad-requests" }))).toMatchObject({
    code: "request.invalid",
    errors: [{ path: "campaignId" }],
  });
});

test("an export is seen and loaded by the one who asked for it alone", async () => {
  const sponsor = await someSponsor(platform);
  const other = await someSponsor(platform);
  await liveCampaign(sponsor, 1_000);
  const { id, url } = await exported(sponsor, { kind: "campaigns" });
  expect(await refusalOf(getExport(other, id))).toMatchObject({ code: "request.not_found" });
  expect((await listExports(other, { limit: 20 })).items).toEqual([]);
  const [listed] = (await listExports(sponsor, { limit: 20 })).items;
  expect(listed).toMatchObject({ id, status: "ready" });
  expect(listed).not.toHaveProperty("url");
  const link = decodeURIComponent(url ?? "");
  expect(link).toMatch(/filename="tandem-campaigns-\d{4}-\d\d-\d\d\.csv"/);
  expect(link).toContain("X-Amz-Expires=900");
  expect(await (await fetch(url ?? "")).text()).toContain("Spring serum launch");
});

test("it is gone after its thirty days, row and list", async () => {
  const sponsor = await someSponsor(platform);
  const { id, keptUntil } = await exported(sponsor, { kind: "campaigns" });
  expect(Date.parse(keptUntil) - sponsor.now.getTime()).toBeGreaterThan(29.99 * 24 * HOUR_MS);
  const after = { ...sponsor, now: new Date(Date.parse(keptUntil)) };
  expect(await refusalOf(getExport(after, id))).toMatchObject({ code: "request.not_found" });
  expect((await listExports(after, { limit: 20 })).items).toEqual([]);
});

test("one that nobody has worked on for an hour says to ask again", async () => {
  const sponsor = await someSponsor(platform);
  const { id } = await startExport(sponsor, { kind: "campaigns" });
  const at = (hours: number) => ({
    ...sponsor,
    now: new Date(sponsor.now.getTime() + hours * HOUR_MS),
  });
  expect(await getExport(at(0.9), id)).toMatchObject({ status: "queued", error: null });
  expect(await getExport(at(1.1), id)).toMatchObject({
    status: "failed",
    error: expect.stringMatching(/Ask for it again/),
  });
});

test("a campaign that is deleted meanwhile has its requests exported all the same, itself not", async () => {
  const sponsor = await someSponsor(platform);
  const campaignId = await liveCampaign(sponsor, 100_000);
  const who = await someInfluencer(platform);
  const terms = { influencerId: who.actor.id, amount: 10_000, requirements: "One post" };
  await offerAdRequest(sponsor, campaignId, terms);
  const requests = await requested(sponsor, { kind: "ad-requests", campaignId });
  const campaigns = await requested(sponsor, { kind: "campaigns" });
  await removeCampaign(sponsor, campaignId);
  for (const { data } of [requests, campaigns])
    expect(await runExport(platform, data)).toBe("over");
  expect(await getExport(sponsor, requests.data.exportId)).toMatchObject({
    status: "ready",
    rows: 1,
  });
  expect(await getExport(sponsor, campaigns.data.exportId)).toMatchObject({
    status: "ready",
    rows: 0,
  });
});

test("progress moves with every part, never back, and is whole only at the end", async () => {
  const sponsor = await someSponsor(platform);
  const campaignId = await liveCampaign(sponsor, 100_000);
  await putRequests(sponsor, campaignId, 300);
  const { data } = await requested(sponsor, { kind: "ad-requests", campaignId });
  const seen: number[] = [];
  const pace = { leaseMs: 60_000, workMs: 0, noteMs: 60_000, partBytes: 1_000, pageRows: 50 };
  for (let more = "more"; more === "more"; ) {
    more = await runExport(platform, data, pace);
    seen.push((await getExport(sponsor, data.exportId)).progress);
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(new Set(seen.slice(0, -1)).size).toBeGreaterThanOrEqual(5);
  expect(seen.slice(0, -1).every((progress) => progress < 1)).toBe(true);
  expect(seen.at(-1)).toBe(1);
  const events = await eventsOf(platform, data.exportId);
  expect(events.map(({ kind }) => kind)).toEqual(["export.requested", "export.ready"]);
});

test("asked for twice with the same key, it is one export", async () => {
  const sponsor = await someSponsor(platform);
  const idempotency = { key: sponsor.actor.id, digest: "same", status: 202 };
  const first = await startExport({ ...sponsor, idempotency }, { kind: "campaigns" });
  await expect(startExport({ ...sponsor, idempotency }, { kind: "campaigns" })).rejects.toThrow();
  const op = Exports.query.ofOwner({ ownerId: sponsor.actor.id });
  const { items } = await platform.table.query(Exports, op);
  expect(items.map(({ id }) => id)).toEqual([first.id]);
});
