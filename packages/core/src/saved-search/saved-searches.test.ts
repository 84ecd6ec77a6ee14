import { MAX_SAVED_SEARCHES } from "@tandem/contract";
import { beforeAll, expect, test } from "vitest";
import { someSponsor } from "../ad-request/testing.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { everyRow, testPlatform } from "../platform/testing.ts";
import { changeSearch, forgetSearches, listSearches, removeSearch, saveSearch } from "./index.ts";

let platform: Platform;
let sponsor: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
});

const beauty = (name: string) => ({ name, query: { category: "beauty" as const }, sort: null });
const names = async (ctx: Ctx) =>
  (await listSearches(ctx, { limit: 100 })).items.map(({ name }) => name);

test("a search is kept as it was made, and found by its owner alone", async () => {
  const query = { q: "ana", category: "beauty" as const, minReach: 10_000, minEngagement: 0.02 };
  const saved = await saveSearch(sponsor, { name: "Skincare", query, sort: "reach" });
  expect(saved).toMatchObject({ name: "Skincare", query, sort: "reach", version: 1 });
  expect((await listSearches(sponsor, { limit: 20 })).items).toMatchObject([saved]);
  const other = await someSponsor(platform);
  expect(await names(other)).toEqual([]);
  await expect(changeSearch(other, saved.id, { version: 1, name: "Mine" })).rejects.toMatchObject({
    code: "request.not_found",
  });
  await expect(removeSearch(other, saved.id)).rejects.toMatchObject({ code: "request.not_found" });
  await removeSearch(sponsor, saved.id);
  expect(await names(sponsor)).toEqual([]);
});

test("two searches of an account cannot have one name, whatever its case", async () => {
  const owner = await someSponsor(platform);
  const first = await saveSearch(owner, beauty("Spring"));
  const second = await saveSearch(owner, beauty("Autumn"));
  const taken = { code: "saved_search.name_taken" };
  await expect(saveSearch(owner, beauty("SPRING"))).rejects.toMatchObject(taken);
  await expect(
    changeSearch(owner, second.id, { version: 1, name: "spring" }),
  ).rejects.toMatchObject(taken);
  expect(await changeSearch(owner, first.id, { version: 1, name: "spring" })).toMatchObject({
    name: "spring",
    version: 2,
  });
  await changeSearch(owner, first.id, { version: 2, name: "Summer" });
  expect((await changeSearch(owner, second.id, { version: 1, name: "Spring" })).name).toBe(
    "Spring",
  );
  await removeSearch(owner, second.id);
  await saveSearch(owner, beauty("Spring"));
  expect((await names(owner)).sort()).toEqual(["Spring", "Summer"]);
});

test("conditions are replaced, a sort can be taken back, and a stale version is refused", async () => {
  const owner = await someSponsor(platform);
  const { id } = await saveSearch(owner, { ...beauty("Spring"), sort: "price" });
  const next = await changeSearch(owner, id, { version: 1, query: { country: "NG" }, sort: null });
  expect(next).toMatchObject({ query: { country: "NG" }, sort: null, version: 2 });
  expect((await listSearches(owner, { limit: 1 })).items).toMatchObject([next]);
  await expect(changeSearch(owner, id, { version: 1, name: "Late" })).rejects.toMatchObject({
    code: "request.stale",
  });
});

test("as many as there can be and not one more, also when they come at once", async () => {
  const owner = await someSponsor(platform);
  const wishes = Array.from({ length: MAX_SAVED_SEARCHES + 3 }, (_, n) =>
    saveSearch(owner, beauty(`Search ${n}`)).catch((error) => error.code),
  );
  const refused = (await Promise.all(wishes)).filter((one) => typeof one === "string");
  expect((await names(owner)).length).toBe(MAX_SAVED_SEARCHES + 3 - refused.length);
  while ((await names(owner)).length < MAX_SAVED_SEARCHES)
    await saveSearch(owner, beauty(`More ${(await names(owner)).length}`));
  const tooMany = { code: "saved_search.too_many" };
  await expect(saveSearch(owner, beauty("One more"))).rejects.toMatchObject(tooMany);
  const [one] = (await listSearches(owner, { limit: 1 })).items;
  await removeSearch(owner, one?.id ?? "");
  await saveSearch(owner, beauty("One more"));
});

test("nothing of them is left when their owner goes", async () => {
  const owner = await someSponsor(platform);
  await saveSearch(owner, beauty("Spring"));
  await saveSearch(owner, beauty("Autumn"));
  await forgetSearches(owner, owner.actor.id);
  const left = (await everyRow(platform)).filter(
    ({ pk }) => pk === `saved-searches#${owner.actor.id}`,
  );
  expect(left).toEqual([]);
});
