import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { refusal } from "../account/testing.ts";
import { type Ctx, Events, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { getReport, reportLink } from "./get-report.ts";
import { listReports } from "./list-reports.ts";
import { makeReport } from "./make-report.ts";
import { Reports } from "./report.entity.ts";
import { requestReport } from "./request-report.ts";
import { approvedSponsor } from "./testing.ts";
import { startWire, type Wire } from "./wire.testing.ts";

let platform: Platform;
let wire: Wire;
beforeAll(async () => {
  wire = await startWire();
  platform = await testPlatform();
});
afterAll(() => wire.close());

const at = (ctx: Ctx, time: string): Ctx => testCtx(platform, ctx.actor, new Date(time));

/** A sponsor who registered on the last day of January where they are. */
async function registered(zone: string, time: string): Promise<Ctx> {
  const sponsor = await approvedSponsor(platform, { zone, at: new Date(time) });
  const { id } = sponsor.actor;
  const account = await platform.table.get(Accounts, { id });
  if (account) {
    const row = { ...account, createdAt: new Date(time).toISOString() };
    await platform.table.transact([
      { Put: Accounts.put(row).params({ table: platform.table.name }) },
    ]);
  }
  return sponsor;
}

const wishesFor = async (ctx: Ctx, month: string) => {
  const subjectId = `${ctx.actor.id}/${month}`;
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId }));
  return items.filter(({ kind }) => kind === "report.requested").length;
};

describe("a report can be asked for", () => {
  test.each([
    ["Pacific/Kiritimati", "2026-01-31T09:00:00Z", "2026-02-28T10:00:00Z"],
    ["Pacific/Pago_Pago", "2026-02-01T10:30:00Z", "2026-03-01T11:00:00Z"],
    ["Europe/Berlin", "2026-01-31T22:59:00Z", "2026-02-28T23:00:00Z"],
  ])("in %s from the month before registration on, when it is over", async (zone, from, closes) => {
    const sponsor = await registered(zone, from);
    const before = new Date(Date.parse(closes) - 1).toISOString();
    const code = async (month: string, time: string) =>
      (await refusal(requestReport(at(sponsor, time), month))).code;
    expect(await code("2026-02", before)).toBe("report.month_open");
    expect(await code("2025-11", closes)).toBe("request.not_found");
    expect(await requestReport(at(sponsor, closes), "2025-12")).toMatchObject({ status: "queued" });
    expect(await code("2026-03", closes)).toBe("report.month_open");
    expect(await code("2026-13", closes)).toBe("request.not_found");
    expect(await code("nonsense", closes)).toBe("request.not_found");
    expect(await requestReport(at(sponsor, closes), "2026-02")).toMatchObject({ status: "queued" });
    expect(await requestReport(at(sponsor, before), "2026-01")).toMatchObject({ status: "queued" });
  });

  test("once while it is under way, by ten at once too, and again when it is made", async () => {
    const sponsor = await registered("UTC", "2026-01-31T09:00:00Z");
    const ctx = at(sponsor, "2026-03-01T00:00:00Z");
    const { id: sponsorId } = sponsor.actor;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => requestReport(ctx, "2026-02")),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["queued"]));
    expect(await wishesFor(ctx, "2026-02")).toBe(1);
    await makeReport(platform, { sponsorId, month: "2026-02", wish: 1 });
    expect(await getReport(ctx, "2026-02")).toMatchObject({ status: "ready", quiet: true });
    await requestReport(ctx, "2026-02");
    expect(await wishesFor(ctx, "2026-02")).toBe(2);
    expect(await reportLink(ctx, "2026-02")).toContain(`${sponsorId}/2026-02.pdf`);
  });

  test("anew when whoever was at it is gone", async () => {
    const sponsor = await registered("UTC", "2026-01-31T09:00:00Z");
    await requestReport(at(sponsor, "2026-03-01T00:00:00Z"), "2026-02");
    const later = at(sponsor, "2026-03-01T01:00:00Z");
    expect(await getReport(later, "2026-02")).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/Ask for it again/),
    });
    expect(await requestReport(later, "2026-02")).toMatchObject({ status: "queued", error: null });
    expect(await wishesFor(later, "2026-02")).toBe(2);
  });
});

test("a report is its sponsor's alone, listed newest first and signed for a quarter of an hour", async () => {
  const sponsor = await registered("UTC", "2025-01-31T09:00:00Z");
  const other = await registered("UTC", "2025-01-31T09:00:00Z");
  const { id: sponsorId } = sponsor.actor;
  for (const month of ["2025-12", "2026-02", "2026-01"]) {
    await makeReport(platform, { sponsorId, month });
  }
  const ctx = at(sponsor, "2026-03-01T00:00:00Z");
  const first = await listReports(ctx, { limit: 2 });
  expect(first.items.map(({ month }) => month)).toEqual(["2026-02", "2026-01"]);
  const cursor = first.nextCursor ?? "";
  expect((await listReports(ctx, { limit: 2, cursor })).items).toHaveLength(1);

  const { url = "", expiresAt = "" } = await getReport(ctx, "2026-01");
  expect(new URL(url).searchParams.get("response-content-disposition")).toBe(
    'attachment; filename="tandem-report-2026-01.pdf"',
  );
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
  expect((await (await fetch(url)).arrayBuffer()).byteLength).toBeGreaterThan(1_000);

  const stranger = at(other, "2026-03-01T00:00:00Z");
  expect((await listReports(stranger, { limit: 20 })).items).toEqual([]);
  expect((await refusal(getReport(stranger, "2026-01"))).code).toBe("request.not_found");
  expect((await refusal(reportLink(stranger, "2026-01"))).code).toBe("request.not_found");
  expect((await refusal(listReports(stranger, { limit: 2, cursor }))).code).toBe(
    "request.bad_cursor",
  );
  expect((await refusal(reportLink(ctx, "2025-11"))).code).toBe("request.not_found");
});

test("a report under way has no link of its own before its first PDF", async () => {
  const sponsor = await registered("UTC", "2026-01-31T09:00:00Z");
  const ctx = at(sponsor, "2026-03-01T00:00:00Z");
  await requestReport(ctx, "2026-02");
  expect(await getReport(ctx, "2026-02")).not.toHaveProperty("url");
  expect((await refusal(reportLink(ctx, "2026-02"))).code).toBe("request.not_found");
  expect(
    await platform.table.get(Reports, { sponsorId: sponsor.actor.id, month: "2026-02" }),
  ).toMatchObject({ wishes: 1 });
});
