import { beforeAll, describe, expect, test } from "vitest";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { changeCampaign, moveCampaign } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import {
  type Ctx,
  newId,
  now,
  type Platform,
  Refusal,
  setClock,
  type Told,
} from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { findCampaigns, projectChanges, searchAllCampaigns, searchInfluencers } from "./index.ts";
import { SearchLog } from "./search-log.entity.ts";
import { FRESH_MS, gather } from "./search-log.ts";

let platform: Platform;
let sponsor: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
});

const told = (subjectType: string, subjectId: string): Told => ({
  id: newId("evt"),
  kind: "test",
  at: now().toISOString(),
  actor: sponsor.actor,
  subjectType,
  subjectId,
  data: {},
});
const later = () => new Promise((next) => setTimeout(next, 550));

async function listed(fields: {
  displayName: string;
  reach: number;
  languages?: string[];
  minPrice?: number;
}) {
  const { actor } = await someInfluencer(platform);
  await platform.table.update(
    Influencers,
    Influencers.patch({ id: actor.id }).set({ ...fields, rev: 2 }),
  );
  await projectChanges(platform, [told("influencer", actor.id)]);
  return actor.id;
}
const found = async (query: object) =>
  (await searchInfluencers(sponsor, { limit: 20, ...query })).items.map(
    ({ displayName }) => displayName,
  );

describe("influencers", () => {
  test("are found half a second after they changed, by text, reach, language and price", async () => {
    await listed({
      displayName: "Ana Okafor",
      reach: 1_200_000,
      languages: ["pt-BR"],
      minPrice: 40_000,
    });
    await listed({ displayName: "Zoë Ångström", reach: 5_000, languages: ["en"], minPrice: 1_000 });
    await later();
    expect(await found({})).toEqual(["Ana Okafor", "Zoë Ångström"]);
    expect(await found({ q: "zoe angst" })).toEqual(["Zoë Ångström"]);
    expect(await found({ minReach: 10_000 })).toEqual(["Ana Okafor"]);
    expect(await found({ language: "pt" })).toEqual(["Ana Okafor"]);
    expect(await found({ sort: "price" })).toEqual(["Zoë Ångström", "Ana Okafor"]);
    expect(await found({ maxPrice: 1_000, category: "beauty", niche: "SkinCare" })).toEqual([
      "Zoë Ångström",
    ]);
    expect(await found({ q: "nobody" })).toEqual([]);
  });

  test("are hidden when no longer listed", async () => {
    const id = await listed({ displayName: "Soon Gone", reach: 1 });
    await later();
    expect(await found({ q: "soon gone" })).toHaveLength(1);
    await platform.table.update(
      Influencers,
      Influencers.patch({ id }).set({ listed: false, rev: 3 }),
    );
    await projectChanges(platform, [told("account", id)]);
    await later();
    expect(await found({ q: "soon gone" })).toEqual([]);
  });

  test("come page by page, and a cursor is good only for its own list and reader", async () => {
    const first = await searchInfluencers(sponsor, { limit: 1 });
    const cursor = first.nextCursor ?? "";
    const second = await searchInfluencers(sponsor, { limit: 1, cursor });
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    const other = await someSponsor(platform);
    for (const attempt of [
      () => searchInfluencers(other, { limit: 1, cursor }),
      () => searchInfluencers(sponsor, { limit: 1, cursor, minReach: 5 }),
      () => searchInfluencers(sponsor, { limit: 1, cursor: `${cursor.slice(0, -2)}AA` }),
    ]) {
      await expect(attempt()).rejects.toThrowError(Refusal);
    }
  });
});

test("campaigns show to influencers while public and live, and to admins always, with the money of the table", async () => {
  const influencer = await someInfluencer(platform);
  const id = await liveCampaign(sponsor, 70_000);
  await projectChanges(platform, [told("campaign", id)]);
  await later();
  const seen = async () => (await findCampaigns(influencer, { limit: 20 })).items.map((c) => c.id);
  expect(await seen()).toContain(id);
  await changeCampaign(sponsor, id, { version: 2, budget: 90_000 });
  await moveCampaign(sponsor, id, "pause");
  await projectChanges(platform, [told("campaign", id)]);
  await later();
  expect(await seen()).not.toContain(id);
  const admin = { ...sponsor, actor: { id: newId("adm"), role: "admin" as const, name: "Root" } };
  expect((await searchAllCampaigns(admin, { limit: 20, status: "paused" })).items).toMatchObject([
    { id, budget: 90_000, available: 90_000 },
  ]);
});

test("gathering old rows loses nothing: a new reader and a late one find the same", async () => {
  const other = await testPlatform();
  const people = await Promise.all(Array.from({ length: 40 }, () => someInfluencer(other)));
  const ids = people.map(({ actor }) => actor.id);
  const reader = await someSponsor(other);
  const count = async (ctx: Ctx) => (await searchInfluencers(ctx, { limit: 100 })).items.length;
  try {
    for (const id of ids.slice(0, 20)) await projectChanges(other, [told("influencer", id)]);
    expect(await count(reader)).toBe(20);
    setClock(() => new Date(Date.now() + 2 * FRESH_MS));
    for (const id of ids.slice(20)) await projectChanges(other, [told("influencer", id)]);
    await gather(other, "influencers");
    const settled = await other.table.query(
      SearchLog,
      SearchLog.query.byTime({ collection: "influencers", part: "settled" }),
    );
    expect(settled.items.length).toBeGreaterThan(0);
    expect(await count({ ...reader, platform: Object.create(other) as Platform })).toBe(40);
    setClock(() => new Date(Date.now() + 4 * FRESH_MS));
    await gather(other, "influencers");
    await gather(other, "influencers");
    expect(await count({ ...reader, platform: Object.create(other) as Platform })).toBe(40);
  } finally {
    setClock();
  }
});
