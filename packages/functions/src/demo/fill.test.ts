import { CATEGORIES } from "@tandem/contract";
import { createAdmin } from "@tandem/core/account";
import { type Platform, systemCtx } from "@tandem/core/platform";
import { testCtx, testPlatform } from "@tandem/core/platform/testing";
import { projectChanges, searchAllCampaigns, searchInfluencers } from "@tandem/core/search";
import { countEvents, platformStatistics } from "@tandem/core/statistics";
import { beforeAll, expect, test } from "vitest";
import { queues } from "../wiring.ts";
import { fillDemo } from "./fill.ts";
import { type Rows, type Watched, watch } from "./table.testing.ts";

const NOW = new Date("2026-05-20T10:00:00Z");
const SCALE = { sponsors: 10, influencers: 24, campaigns: 12, requests: 45 };
const ADMIN = { id: "adm_1", role: "admin", name: "Root" } as const;

interface Filled {
  platform: Platform;
  watched: Watched;
  rows: Rows;
}
let one: Filled;
let other: Filled;

async function fill(): Promise<Filled> {
  const platform = await testPlatform();
  const watched = watch(platform);
  expect(await fillDemo(platform, NOW, { scale: SCALE })).toEqual({ state: "filled", made: true });
  return { platform, watched, rows: await watched.rows() };
}
beforeAll(async () => {
  [one, other] = await Promise.all([fill(), fill()]);
  const told = one.watched.events();
  const toldTo = (queue: keyof typeof queues) =>
    told.filter(({ kind }) => queues[queue].on.includes(kind));
  const events = toldTo("statistics");
  const ctx = systemCtx(one.platform, NOW, "drain");
  for (let i = 0; i < events.length; i += 25) await countEvents(ctx, events.slice(i, i + 25));
  await projectChanges(one.platform, toldTo("search"));
}, 180_000);

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
const tally = (values: string[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** The table keeps the keys of a map in no order. */
const inOrder = (_key: string, value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What a table tells, without the ids that differ from one to the next. */
const content = ({ rows, watched }: Filled) => ({
  accounts: rows.accounts.map((row) => [row.username, row.status, row.lastLoginAt]).sort(),
  influencers: rows.influencers
    .map((row) => [row.displayName, row.reach, row.ratingSum, row.available, row.rev])
    .sort(),
  campaigns: rows.campaigns
    .map((row) => [row.name, row.status, row.budget, row.reserved, row.committed, row.endDate])
    .sort(),
  requests: rows.requests
    .map((row) => [row.campaignName, row.influencerName, row.status, row.offer, row.updatedAt])
    .map((row) => JSON.stringify(row, inOrder))
    .sort(),
  events: watched
    .events()
    .map(({ kind, at, actor }) => `${at} ${kind} ${actor.name}`)
    .sort(),
});

test("two tables filled at the same instant tell the same", () => {
  expect(one.rows.requests).toHaveLength(SCALE.requests);
  expect(content(one)).toEqual(content(other));
});

test("a filled table is found filled, and a half-filled one is not gone on with", async () => {
  const again = await fillDemo(one.platform, new Date(), { scale: SCALE });
  expect(again).toEqual({ state: "filled", made: false });
  const half = await testPlatform();
  const input = { username: "mara", email: "m@x.example", name: "Mara", password: "long enough" };
  await createAdmin(testCtx(half), input);
  expect(await fillDemo(half, NOW, { scale: SCALE })).toEqual({ state: "unfinished" });
});

test("every campaign's pots are what its requests hold", () => {
  for (const campaign of one.rows.campaigns) {
    const own = one.rows.requests.filter(({ campaignId }) => campaignId === campaign.id);
    const amounts = (status: string) =>
      own.filter((request) => request.status === status).map(({ offer }) => offer.amount);
    expect(campaign.reserved).toBe(sum(own.map(({ reserved }) => reserved)));
    expect(campaign.committed).toBe(sum(amounts("accepted")));
    expect(campaign.paid).toBe(sum(own.map(({ payment }) => payment.influencerAmount ?? 0)));
    const { budget, reserved, committed, paid } = campaign;
    expect(campaign.available).toBe(budget - reserved - committed - paid);
    expect(campaign.available).toBeGreaterThanOrEqual(0);
    for (const { offer, reserved, status } of own) {
      if (status !== "pending") expect(reserved).toBe(0);
      else if (offer.by === "sponsor") expect(reserved).toBe(offer.amount);
    }
  }
});

test("the figures are what a plain count of the table gives", async () => {
  const { rows, platform } = one;
  const figures = await platformStatistics(testCtx(platform, ADMIN, NOW));
  for (const role of ["admin", "sponsor", "influencer"] as const) {
    const counted = tally(rows.accounts.filter((row) => row.role === role).map((r) => r.status));
    expect(figures.users[role]).toMatchObject(counted);
  }
  expect(figures.campaigns.status).toMatchObject(tally(rows.campaigns.map((row) => row.status)));
  expect(figures.campaigns.visibility).toMatchObject(
    tally(rows.campaigns.map((row) => row.visibility)),
  );
  expect(figures.requests).toMatchObject(tally(rows.requests.map((row) => row.status)));
  expect(figures.flagged).toEqual({
    users: rows.accounts.filter(({ flag }) => flag).length,
    campaigns: rows.campaigns.filter(({ flag }) => flag).length,
  });
  const seen = (days: number) => {
    const since = new Date(NOW.getTime() - (days - 1) * 86_400_000).toISOString().slice(0, 10);
    return rows.accounts.filter(({ activeDay }) => activeDay && activeDay >= since).length;
  };
  expect(figures.active).toEqual({ day: seen(1), week: seen(7), month: seen(30) });
  for (const { currency, budget, reserved, committed, paid, held } of figures.money) {
    const here = rows.campaigns.filter((row) => row.currency === currency);
    const requests = rows.requests.filter(({ offer }) => offer.currency === currency);
    const escrow = requests.map(({ payment }) =>
      payment.status === "held" ? (payment.amount ?? 0) : 0,
    );
    expect({ budget, reserved, committed, paid, held }).toEqual({
      held: sum(escrow),
      paid: sum(here.map((row) => row.paid)),
      budget: sum(here.map((row) => row.budget)),
      reserved: sum(here.map((row) => row.reserved)),
      committed: sum(here.map((row) => row.committed)),
    });
  }
});

test("the books balance, and say of every request what its payment does", () => {
  const { lines, requests } = one.rows;
  expect(sum(lines.map(({ amount }) => amount))).toBe(0);
  const of = (id: string, account: string) =>
    sum(lines.flatMap((l) => (l.adRequestId === id && l.account === account ? [l.amount] : [])));
  const paid = requests.filter(({ payment }) => payment.amount !== undefined);
  expect(paid.length).toBeGreaterThan(5);
  for (const { id, payment } of paid) {
    expect(of(id, "funding")).toBe(-(payment.amount ?? 0));
    expect(of(id, "escrow")).toBe(payment.status === "held" ? payment.amount : 0);
    expect(of(id, "earnings") + of(id, "fee")).toBe(payment.influencerAmount ?? 0);
  }
  expect(requests.filter(({ status }) => status === "completed").length).toBeGreaterThan(3);
});

test("ratings are those of the reviews", () => {
  const { rows } = one;
  expect(rows.reviews.length).toBeGreaterThan(3);
  for (const { id, ratingCount, ratingSum } of rows.influencers) {
    const own = rows.reviews.filter((r) => r.by === "sponsor" && r.influencerId === id);
    expect([ratingCount, ratingSum]).toEqual([own.length, sum(own.map(({ rating }) => rating))]);
  }
});

test("search finds all that is listed and nothing else", async () => {
  const { rows, platform } = one;
  const ctx = testCtx(platform, ADMIN, NOW);
  const listed = rows.influencers.filter((row) => row.listed);
  const all = await searchInfluencers(ctx, { limit: 100 });
  expect(all.items.map(({ id }) => id).sort()).toEqual(listed.map(({ id }) => id).sort());
  for (const found of all.items) {
    const row = listed.find(({ id }) => id === found.id);
    expect(found).toMatchObject({ reach: row?.reach, available: row?.available });
    expect(found.rating.count).toBe(row?.ratingCount);
  }
  for (const category of CATEGORIES) {
    const { items } = await searchInfluencers(ctx, { limit: 100, category });
    expect(items).toHaveLength(listed.filter((row) => row.category === category).length);
  }
  expect((await searchAllCampaigns(ctx, { limit: 100 })).items).toHaveLength(rows.campaigns.length);
});
