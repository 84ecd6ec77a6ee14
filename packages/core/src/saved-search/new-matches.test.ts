import { MOST_NEW_MATCHES } from "@tandem/contract";
import { beforeAll, expect, test } from "vitest";
import { someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, newId, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { projectChanges, searchInfluencers } from "../search/index.ts";
import { changeSearch, listSearches, saveSearch } from "./index.ts";
import { SavedSearches } from "./saved-search.entity.ts";

const minute = (n: number) => new Date(Date.UTC(2026, 4, 1, 12, n));
let platform: Platform;
let sponsor: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
});

/** Someone who joined at that minute, as search knows them half a second later. */
async function joined(at: number, fields: { niche: string; listed?: boolean }): Promise<string> {
  const ana = await platform.table.get(Influencers, await someone(platform));
  if (!ana) throw new Error("nobody is there");
  const [id, createdAt] = [newId("inf"), minute(at).toISOString()];
  await platform.table.update(
    Influencers,
    Influencers.upsert({ ...ana, ...fields, id, createdAt, rev: 1 }),
  );
  const data = { actor: sponsor.actor, at: createdAt, kind: "test", data: {} };
  await projectChanges(platform, [
    { ...data, id: newId("evt"), subjectType: "influencer", subjectId: id },
  ]);
  return id;
}
const someone = async (on: Platform) => ({ id: (await someInfluencer(on)).actor.id });
const projected = () => new Promise((next) => setTimeout(next, 550));

const at = (n: number): Ctx => testCtx(platform, sponsor.actor, minute(n));
const counted = async () =>
  Object.fromEntries(
    (await listSearches(sponsor, { limit: 100 })).items.map(({ name, newMatches }) => [
      name,
      newMatches,
    ]),
  );
const none = { count: 0, hasMore: false };

test("a saved search tells how many match it who joined since it was looked at", async () => {
  await joined(0, { niche: "glassblowing" });
  const query = { niche: "Glassblowing" };
  const glass = await saveSearch(at(1), { name: "Glass", query, sort: "price" });
  await saveSearch(at(1), { name: "Words", query: { q: "glassbl" }, sort: null });
  await saveSearch(at(1), { name: "Others", query: { niche: "weaving" }, sort: null });
  expect(await counted()).toEqual({ Glass: none, Words: none, Others: none });

  await joined(2, { niche: "glassblowing" });
  await joined(3, { niche: "glassblowing" });
  await joined(3, { niche: "glassblowing", listed: false });
  await projected();
  const two = { count: 2, hasMore: false };
  expect(await counted()).toEqual({ Glass: two, Words: two, Others: none });

  const seen = await changeSearch(at(4), glass.id, { version: 1, seen: true });
  expect(seen).toMatchObject({ version: 1, seenAt: minute(4).toISOString() });
  expect(seen.updatedAt).toBe(glass.updatedAt);
  expect(await counted()).toMatchObject({ Glass: none, Words: two });
  await joined(5, { niche: "glassblowing" });
  await projected();
  expect(await counted()).toMatchObject({
    Glass: { count: 1, hasMore: false },
    Words: { count: 3, hasMore: false },
  });
});

test("a new name leaves the count, other conditions begin it anew", async () => {
  const search = await saveSearch(at(10), { name: "Felt", query: { niche: "felt" }, sort: null });
  await joined(11, { niche: "felt" });
  await joined(11, { niche: "paper" });
  await projected();
  const one = { count: 1, hasMore: false };
  await changeSearch(at(12), search.id, { version: 1, name: "Felting" });
  expect(await counted()).toMatchObject({ Felting: one });
  await changeSearch(at(13), search.id, { version: 2, query: { niche: "paper" } });
  expect(await counted()).toMatchObject({ Felting: none });
});

test("no more are counted than can be read at a glance", async () => {
  await saveSearch(at(20), { name: "Yarn", query: { niche: "yarn" }, sort: null });
  for (let n = 0; n < MOST_NEW_MATCHES; n++) await joined(21, { niche: "yarn" });
  await projected();
  expect(await counted()).toMatchObject({ Yarn: { count: MOST_NEW_MATCHES, hasMore: false } });
  await joined(22, { niche: "yarn" });
  await projected();
  expect(await counted()).toMatchObject({ Yarn: { count: MOST_NEW_MATCHES, hasMore: true } });
});

test("a search from before looks were noted counts from its last change", async () => {
  const { id } = await saveSearch(at(30), { name: "Tin", query: { niche: "tin" }, sort: null });
  const key = { ownerId: sponsor.actor.id, id };
  await platform.table.update(SavedSearches, SavedSearches.patch(key).remove(["seenAt"]));
  await joined(31, { niche: "tin" });
  await projected();
  expect(await counted()).toMatchObject({ Tin: { count: 1, hasMore: false } });
});

test("the newest who joined come first in the order of joining", async () => {
  const first = await joined(40, { niche: "wicker" });
  const second = await joined(41, { niche: "wicker" });
  await projected();
  const found = await searchInfluencers(sponsor, { limit: 20, niche: "wicker", sort: "newest" });
  expect(found.items.map(({ id }) => id)).toEqual([second, first]);
});
