import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { later, someAgreed } from "../deliverable/testing.ts";
import { LedgerLines } from "../ledger/index.ts";
import { type Ctx, Events, type Platform, Refusal, setClock, UnderWay } from "../platform/index.ts";
import {
  type Buckets,
  dyingAfter,
  startBuckets,
  testCtx,
  testPlatform,
} from "../platform/testing.ts";
import { disputeRequest, releasePayment, settleDispute } from "../settlement/index.ts";
import { finishWork, fund } from "../settlement/testing.ts";
import { forgetStatements } from "./forget-statements.ts";
import { giveUpStatement, makeStatement } from "./make-statement.ts";
import { getStatement, listStatements } from "./read-statements.ts";
import { requestStatement } from "./request-statement.ts";
import { Statements } from "./statement.entity.ts";
import { influencerIn, paid } from "./testing.ts";

let platform: Platform;
let buckets: Buckets;
beforeAll(async () => {
  process.env.TANDEM_FEE_BASIS_POINTS = "700";
  platform = await testPlatform();
  buckets = await startBuckets();
});
afterAll(() => {
  delete process.env.TANDEM_FEE_BASIS_POINTS;
  buckets.close();
});

const at = (ctx: Ctx, time: string): Ctx => ({ ...ctx, now: new Date(time) });
const refusal = (wish: Promise<unknown>): Promise<Refusal> =>
  wish.then(
    () => {
      throw new Error("It was not refused.");
    },
    (error) => (error instanceof Refusal ? error : Promise.reject(error)),
  );
const file = (ctx: Ctx, month: string, ending: "pdf" | "csv") =>
  buckets.objects.get(`statements/${ctx.actor.id}/${month}.${ending}`);

/** The rows of the CSV as another's parser reads them. */
const rowsOf = (ctx: Ctx, month: string): Array<Record<string, string>> =>
  parse(file(ctx, month, "csv") ?? "", { bom: true, columns: true, record_delimiter: "\r\n" });

/** Asks for a month and makes it. */
async function made(ctx: Ctx, month: string): Promise<void> {
  await requestStatement(ctx, month);
  await makeStatement(platform, await wishOf(ctx, month));
}
async function wishOf({ actor }: Ctx, month: string) {
  const row = await platform.table.get(Statements, { influencerId: actor.id, month });
  return { influencerId: actor.id, month, wish: row?.wishes ?? 0 };
}

const FROM = "2025-01-10T00:00:00.000Z";

describe("what a statement holds", () => {
  test("is what the ledger says, of releases and splits, fee and all", async () => {
    const start = new Date("2026-03-02T10:00:00Z");
    const agreed = await someAgreed(platform, { now: start });
    const { sponsor, influencer, id } = agreed;
    await fund(sponsor, id);
    await finishWork(agreed);
    await releasePayment(later(sponsor, 1), id);
    const other = await someAgreed(platform, { now: start });
    await fund(other.sponsor, other.id);
    await disputeRequest(other.sponsor, other.id, "It is late.");
    const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" }, start);
    await settleDispute(admin, other.id, { outcome: "split", influencerAmount: 10_007 });

    for (const [deal, kind, gross, fee] of [
      [agreed, "release", 40_000, 2_800],
      [other, "split", 10_007, 700],
    ] as const) {
      await made(at(deal.influencer, "2026-04-01T00:00:00Z"), "2026-03");
      const [row, ...more] = rowsOf(deal.influencer, "2026-03");
      expect(more).toEqual([]);
      expect(row).toMatchObject({
        movement_id: `${deal.id}.settle`,
        ad_request_id: deal.id,
        kind,
        gross: String(gross),
        fee: String(fee),
        net: String(gross - fee),
        currency: "USD",
      });
      const own = LedgerLines.query.ofOwner({ ownerId: deal.influencer.actor.id });
      const { items } = await platform.table.query(LedgerLines, own);
      expect(items.map(({ amount }) => amount)).toEqual([gross - fee]);
    }
    expect(influencer.actor.id).not.toBe(other.influencer.actor.id);
  });

  test("every payout of the month in the influencer's zone, and none of another's", async () => {
    for (const [zone, begins, ends] of [
      ["Pacific/Kiritimati", "2026-02-28T10:00:00.000Z", "2026-03-31T10:00:00.000Z"],
      ["America/New_York", "2026-03-01T05:00:00.000Z", "2026-04-01T04:00:00.000Z"],
    ] as const) {
      const ctx = await influencerIn(platform, zone, FROM);
      const justBefore = (time: string) => new Date(Date.parse(time) - 1).toISOString();
      await paid(platform, ctx, { at: justBefore(begins), amount: 1 });
      const first = await paid(platform, ctx, { at: begins, amount: 2 });
      const last = await paid(platform, ctx, { at: justBefore(ends), amount: 3 });
      await paid(platform, ctx, { at: ends, amount: 4 });
      await paid(platform, await influencerIn(platform, zone, FROM), { at: begins, amount: 5 });
      await made(at(ctx, ends), "2026-03");
      const rows = rowsOf(ctx, "2026-03");
      expect(rows.map(({ movement_id }) => movement_id)).toEqual([first, last]);
      expect(rows.map(({ date }) => date)).toEqual(["2026-03-01", "2026-03-31"]);
    }
  });

  test("more than a batch of them in order, names in every script, formulas as text", async () => {
    const ctx = await influencerIn(platform, "UTC", FROM);
    const names = ["=1+1", '"q", x', "花子さん", "مرحبا", "🎮\nnight"];
    const ids: string[] = [];
    for (let i = 0; i < 47; i++) {
      const time = new Date(Date.UTC(2026, 2, 1, i)).toISOString();
      const more = { campaignName: names[i % 5], sponsorName: names[(i + 1) % 5] };
      const currency = i % 3 ? "USD" : "JPY";
      ids.push(await paid(platform, ctx, { at: time, amount: 100 + i, fee: i, currency, ...more }));
    }
    await made(at(ctx, "2026-04-01T00:00:00Z"), "2026-03");
    const rows = rowsOf(ctx, "2026-03");
    expect(rows.map(({ movement_id }) => movement_id)).toEqual(ids);
    for (const [i, row] of rows.entries()) {
      const guarded = (name = "") => (name.startsWith("=") ? `'${name}` : name);
      expect([row.campaign_name, row.sponsor_name]).toEqual([
        guarded(names[i % 5]),
        guarded(names[(i + 1) % 5]),
      ]);
      expect([row.gross, row.fee, row.net]).toEqual([`${100 + i}`, `${i}`, "100"]);
    }
    expect(file(ctx, "2026-03", "pdf")?.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("nothing of a month in which nothing was paid out", async () => {
    const ctx = await influencerIn(platform, "UTC", FROM);
    await made(at(ctx, "2026-04-01T00:00:00Z"), "2026-03");
    expect(file(ctx, "2026-03", "csv")?.toString()).toBe(
      "\uFEFFmovement_id,date,campaign_name,sponsor_name,ad_request_id,kind,gross,fee,net,currency\r\n",
    );
    expect((await getStatement(ctx, "2026-03")).status).toBe("ready");
  });
});

describe("a statement can be asked for", () => {
  const wishes = async (ctx: Ctx, month: string) => {
    const subjectId = `${ctx.actor.id}/${month}`;
    const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId }));
    return items.filter(({ kind }) => kind === "statement.requested").length;
  };

  test("when the month is over where they are", async () => {
    const ctx = await influencerIn(platform, "Pacific/Kiritimati", "2026-01-31T09:00:00.000Z");
    const code = async (month: string, time: string) =>
      (await refusal(requestStatement(at(ctx, time), month))).code;
    expect(await code("2026-02", "2026-02-28T09:59:59.999Z")).toBe("report.month_open");
    expect(await requestStatement(at(ctx, "2026-02-28T10:00:00Z"), "2026-02")).toEqual({
      month: "2026-02",
      status: "queued",
      error: null,
      madeAt: null,
    });
    for (const month of ["2025-11", "2026-13", "nonsense"])
      expect(await code(month, "2026-02-28T10:00:00Z")).toBe("request.not_found");
  });

  test("once while it is under way, by ten at once too, and again when it is made", async () => {
    const ctx = at(await influencerIn(platform, "UTC", FROM), "2026-04-01T00:00:00Z");
    const asked = Array.from({ length: 10 }, () => requestStatement(ctx, "2026-03"));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["queued"]));
    expect(await wishes(ctx, "2026-03")).toBe(1);
    const wish = await wishOf(ctx, "2026-03");
    await Promise.all(Array.from({ length: 5 }, () => makeStatement(platform, wish)));
    const { madeAt } = await getStatement(ctx, "2026-03");
    await makeStatement(platform, wish);
    expect((await getStatement(ctx, "2026-03")).madeAt).toBe(madeAt);
    await made(ctx, "2026-03");
    expect(await wishes(ctx, "2026-03")).toBe(2);
    expect((await getStatement(ctx, "2026-03")).madeAt).not.toBe(madeAt);
  });

  test("anew when whoever was at it is gone for an hour", async () => {
    const ctx = await influencerIn(platform, "UTC", FROM);
    await requestStatement(at(ctx, "2026-04-01T00:00:00Z"), "2026-03");
    const soon = at(ctx, "2026-04-01T00:59:59Z");
    await requestStatement(soon, "2026-03");
    expect(await wishes(ctx, "2026-03")).toBe(1);
    const late = at(ctx, "2026-04-01T01:00:00Z");
    expect(await getStatement(late, "2026-03")).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/Ask for it again/),
    });
    expect(await requestStatement(late, "2026-03")).toMatchObject({ status: "queued" });
    expect(await wishes(ctx, "2026-03")).toBe(2);
  });
});

test("killed at any call to the table, another worker ends it a minute later", async () => {
  let killed = 0;
  for (let calls = 1; calls <= 8; calls++) {
    const ctx = at(await influencerIn(platform, "UTC", FROM), "2026-04-01T00:00:00Z");
    const id = await paid(platform, ctx, { at: "2026-03-05T00:00:00.000Z", amount: 9 });
    await requestStatement(ctx, "2026-03");
    const wish = await wishOf(ctx, "2026-03");
    await makeStatement(dyingAfter(platform, calls), wish).catch(() => killed++);
    setClock(() => new Date(Date.now() + 61_000));
    await makeStatement(platform, wish);
    setClock();
    expect((await getStatement(ctx, "2026-03")).status).toBe("ready");
    expect(rowsOf(ctx, "2026-03").map(({ movement_id }) => movement_id)).toEqual([id]);
  }
  expect(killed).toBeGreaterThanOrEqual(4);
});

test("while another is at it, it is left to that one; given up, it says so and can be asked for", async () => {
  const ctx = at(await influencerIn(platform, "UTC", FROM), "2026-04-01T00:00:00Z");
  await requestStatement(ctx, "2026-03");
  const wish = await wishOf(ctx, "2026-03");
  await makeStatement(dyingAfter(platform, 3), wish).catch(() => undefined);
  await expect(makeStatement(platform, wish, Date.now())).rejects.toBeInstanceOf(UnderWay);
  await giveUpStatement(platform, wish);
  expect(await getStatement(ctx, "2026-03")).toMatchObject({
    status: "failed",
    error: expect.stringMatching(/Ask for it again/),
  });
  expect(await requestStatement(ctx, "2026-03")).toMatchObject({ status: "queued", error: null });
});

test("it is one's own alone, listed newest first, and its files are signed for a quarter of an hour", async () => {
  const ctx = at(await influencerIn(platform, "UTC", FROM), "2026-04-01T00:00:00Z");
  const other = await influencerIn(platform, "UTC", FROM);
  for (const month of ["2026-01", "2026-03", "2026-02"]) await made(ctx, month);
  const first = await listStatements(ctx, { limit: 2 });
  expect(first.items.map(({ month }) => month)).toEqual(["2026-03", "2026-02"]);
  const cursor = first.nextCursor ?? "";
  expect((await listStatements(ctx, { limit: 2, cursor })).items).toHaveLength(1);

  const { pdfUrl = "", csvUrl = "", expiresAt = "" } = await getStatement(ctx, "2026-03");
  for (const [url, ending] of [
    [pdfUrl, "pdf"],
    [csvUrl, "csv"],
  ] as const) {
    expect(new URL(url).searchParams.get("response-content-disposition")).toBe(
      `attachment; filename="tandem-payouts-2026-03.${ending}"`,
    );
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(
      file(ctx, "2026-03", ending),
    );
  }
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
  expect((await listStatements(other, { limit: 9 })).items).toEqual([]);
  expect((await refusal(getStatement(other, "2026-03"))).code).toBe("request.not_found");
  expect((await refusal(listStatements(other, { limit: 2, cursor }))).code).toBe(
    "request.bad_cursor",
  );
});

test("forgotten, nothing is left, also of one that is being made meanwhile", async () => {
  const ctx = at(await influencerIn(platform, "UTC", FROM), "2026-04-01T00:00:00Z");
  await made(ctx, "2026-02");
  await requestStatement(ctx, "2026-03");
  const wish = await wishOf(ctx, "2026-03");
  const { objects } = platform;
  const slow = Object.create(platform, {
    objects: {
      value: {
        write: async (...args: Parameters<typeof objects.write>) => {
          await forgetStatements(ctx, ctx.actor.id);
          await objects.write(...args);
        },
        remove: objects.remove.bind(objects),
      },
    },
  }) as Platform;
  await makeStatement(slow, wish);
  expect([...buckets.objects.keys()].filter((key) => key.includes(ctx.actor.id))).toEqual([]);
  expect((await listStatements(ctx, { limit: 9 })).items).toEqual([]);
  await makeStatement(platform, wish);
  expect((await listStatements(ctx, { limit: 9 })).items).toEqual([]);
});
