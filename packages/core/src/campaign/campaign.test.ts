import type { NewCampaign } from "@tandem/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ctx, newId, type Platform, Refusal } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { Sponsors } from "../sponsor/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import {
  changeCampaign,
  createCampaign,
  endDueCampaigns,
  getCampaign,
  listOwnCampaigns,
  moveCampaign,
  removeCampaign,
} from "./index.ts";

let platform: Platform;
const NOW = new Date("2026-03-10T23:30:00Z");
const uninvited = async () => false;

beforeAll(async () => {
  platform = await testPlatform();
});

async function sponsorIn(timeZone: string, now = NOW): Promise<Ctx> {
  const id = newId("spo");
  const row = { id, companyName: "Acme", industry: "", budget: 0, currency: "EUR", timeZone };
  await platform.table.update(Sponsors, Sponsors.upsert(row));
  return testCtx(platform, { id, role: "sponsor", name: "Acme" }, now);
}
const influencer = (now = NOW) =>
  testCtx(platform, { id: newId("inf"), role: "influencer", name: "Ana" }, now);
const input = (more: Partial<NewCampaign> = {}): NewCampaign => ({
  name: "Spring serum launch",
  description: "",
  category: "beauty",
  niche: "skincare",
  goals: "",
  startDate: "2026-03-11",
  endDate: "2026-04-30",
  budget: 50_000,
  visibility: "public",
  ...more,
});
const codeOf = async (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => undefined,
    (error) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );
const reserve = (id: string, amount: number) =>
  platform.table.update(
    Campaigns,
    Campaigns.patch({ id }).add({ reserved: amount, available: -amount }),
  );

test("a new campaign is a draft in the sponsor's currency with its whole budget available", async () => {
  const campaign = await createCampaign(await sponsorIn("UTC"), input());
  expect(campaign).toMatchObject({
    status: "draft",
    currency: "EUR",
    available: 50_000,
    reserved: 0,
    version: 1,
  });
});

test("days are meant in the sponsor's zone", async () => {
  const west = await sponsorIn("Pacific/Pago_Pago");
  const east = await sponsorIn("Pacific/Kiritimati");
  const days = { startDate: "2026-03-01", endDate: "2026-03-10" };
  expect(await codeOf(createCampaign(west, input(days)))).toBeUndefined();
  expect(await codeOf(createCampaign(east, input(days)))).toBe("request.invalid");
});

describe("its life", () => {
  test("goes draft, live, paused, live, archived, and nowhere else", async () => {
    const sponsor = await sponsorIn("UTC");
    const { id } = await createCampaign(sponsor, input());
    for (const wrong of ["pause", "resume", "archive"] as const) {
      expect(await codeOf(moveCampaign(sponsor, id, wrong))).toBe("campaign.wrong_status");
    }
    for (const [move, status] of [
      ["publish", "live"],
      ["pause", "paused"],
      ["resume", "live"],
      ["archive", "archived"],
    ] as const) {
      expect(await moveCampaign(sponsor, id, move)).toMatchObject({ status });
    }
    for (const wrong of ["publish", "pause", "resume", "archive"] as const) {
      expect(await codeOf(moveCampaign(sponsor, id, wrong))).toBe("campaign.wrong_status");
    }
  });

  test("ends by itself with the last moment of its last day, swept or not", async () => {
    const sponsor = await sponsorIn("America/New_York");
    const { id } = await createCampaign(sponsor, input({ endDate: "2026-03-12" }));
    await moveCampaign(sponsor, id, "publish");
    const at = (time: string): Ctx => ({ ...sponsor, now: new Date(time) });
    expect(await getCampaign(at("2026-03-13T03:59:59Z"), id, uninvited)).toMatchObject({
      status: "live",
    });
    expect(await getCampaign(at("2026-03-13T04:00:00Z"), id, uninvited)).toMatchObject({
      status: "ended",
    });
    expect(await codeOf(moveCampaign(at("2026-03-13T04:00:00Z"), id, "pause"))).toBe(
      "campaign.wrong_status",
    );
    expect(await endDueCampaigns(at("2026-03-13T03:59:59Z"), "2026-03-13T04")).toBe(0);
    expect(await endDueCampaigns(at("2026-03-13T04:00:00Z"), "2026-03-13T04")).toBe(1);
    expect(await endDueCampaigns(at("2026-03-13T05:00:00Z"), "2026-03-13T04")).toBe(0);
    expect((await platform.table.get(Campaigns, { id }))?.status).toBe("ended");
  });

  test("of two publications at once, one is told that it is live already", async () => {
    const sponsor = await sponsorIn("UTC");
    const { id } = await createCampaign(sponsor, input());
    const codes = await Promise.all([1, 2].map(() => codeOf(moveCampaign(sponsor, id, "publish"))));
    expect(codes.sort()).toEqual(["campaign.wrong_status", undefined]);
  });
});

describe("its budget", () => {
  test("rises and falls, but never below what is spoken for", async () => {
    const sponsor = await sponsorIn("UTC");
    const { id } = await createCampaign(sponsor, input());
    await moveCampaign(sponsor, id, "publish");
    await reserve(id, 30_000);
    expect(await codeOf(changeCampaign(sponsor, id, { version: 2, budget: 29_999 }))).toBe(
      "campaign.budget_below_spent",
    );
    expect(await changeCampaign(sponsor, id, { version: 2, budget: 30_000 })).toMatchObject({
      available: 0,
      budget: 30_000,
    });
    expect(await changeCampaign(sponsor, id, { version: 3, budget: 90_000 })).toMatchObject({
      available: 60_000,
      reserved: 30_000,
    });
  });

  test("of two edits of one version, one is stale", async () => {
    const sponsor = await sponsorIn("UTC");
    const { id } = await createCampaign(sponsor, input());
    const codes = await Promise.all(
      [60_000, 70_000].map((budget) => codeOf(changeCampaign(sponsor, id, { version: 1, budget }))),
    );
    expect(codes.sort()).toEqual(["request.stale", undefined]);
  });
});

test("what binds others cannot be edited while live, and nothing once archived", async () => {
  const sponsor = await sponsorIn("UTC");
  const { id } = await createCampaign(sponsor, input());
  expect(
    await changeCampaign(sponsor, id, { version: 1, name: "Summer", currency: "USD" }),
  ).toMatchObject({ name: "Summer", currency: "USD" });
  await moveCampaign(sponsor, id, "publish");
  expect(await codeOf(changeCampaign(sponsor, id, { version: 3, name: "Autumn" }))).toBe(
    "campaign.not_editable",
  );
  expect(await changeCampaign(sponsor, id, { version: 3, goals: "Reach" })).toMatchObject({
    goals: "Reach",
  });
  await moveCampaign(sponsor, id, "archive");
  expect(await codeOf(changeCampaign(sponsor, id, { version: 5, goals: "More" }))).toBe(
    "campaign.not_editable",
  );
});

test("others see what they may: strangers nothing, influencers public ones without the money", async () => {
  const sponsor = await sponsorIn("UTC");
  const { id } = await createCampaign(sponsor, input());
  expect(await codeOf(getCampaign(influencer(), id, uninvited))).toBe("request.not_found");
  await moveCampaign(sponsor, id, "publish");
  const seen = await getCampaign(influencer(), id, uninvited);
  expect(seen).toMatchObject({ budget: 50_000 });
  for (const hidden of ["reserved", "committed", "paid", "available"])
    expect(seen).not.toHaveProperty(hidden);
  expect(await codeOf(getCampaign(await sponsorIn("UTC"), id, uninvited))).toBe(
    "request.not_found",
  );

  const secret = await createCampaign(sponsor, input({ visibility: "private" }));
  await moveCampaign(sponsor, secret.id, "publish");
  expect(await codeOf(getCampaign(influencer(), secret.id, uninvited))).toBe("request.not_found");
  expect(await getCampaign(influencer(), secret.id, async () => true)).toMatchObject({
    id: secret.id,
  });
});

test("a sponsor finds its own by text, status, budget and order, page by page", async () => {
  const sponsor = await sponsorIn("UTC");
  for (const [n, name] of ["Serum", "Sérum crème", "Boots", "Tent", "Boots in winter"].entries()) {
    const { id } = await createCampaign(
      sponsor,
      input({ name, budget: 1_000 * (n + 1), endDate: `2026-05-0${5 - n}` }),
    );
    if (n % 2 === 0) await moveCampaign(sponsor, id, "publish");
  }
  const names = async (query: object) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOwnCampaigns(sponsor, { limit: 2, cursor, ...query });
      found.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  };
  expect(await names({})).toEqual(["Boots in winter", "Tent", "Boots", "Sérum crème", "Serum"]);
  expect(await names({ q: "boots" })).toEqual(["Boots in winter", "Boots"]);
  expect(await names({ status: "draft" })).toEqual(["Tent", "Sérum crème"]);
  expect(await names({ sort: "ending" })).toEqual([
    "Boots in winter",
    "Tent",
    "Boots",
    "Sérum crème",
    "Serum",
  ]);
  expect(await names({ sort: "budget", maxBudget: 3_000 })).toEqual([
    "Boots",
    "Sérum crème",
    "Serum",
  ]);
});

test("a deleted campaign is gone for its sponsor", async () => {
  const sponsor = await sponsorIn("UTC");
  const { id } = await createCampaign(sponsor, input());
  await removeCampaign(sponsor, id);
  expect(await codeOf(getCampaign(sponsor, id, uninvited))).toBe("request.not_found");
  expect(await codeOf(removeCampaign(sponsor, id))).toBe("request.not_found");
  expect((await listOwnCampaigns(sponsor, { limit: 10 })).items).toEqual([]);
});
