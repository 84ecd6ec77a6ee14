import { MAX_SHORTLISTED, MAX_SHORTLISTS } from "@tandem/contract";
import { beforeAll, expect, test } from "vitest";
import { someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { Influencers } from "../influencer/index.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { everyRow, testPlatform } from "../platform/testing.ts";
import {
  beginShortlist,
  forgetNotesAbout,
  forgetShortlists,
  listShortlists,
  putOnShortlist,
  readShortlist,
  removeShortlist,
  renameShortlist,
  takeOffShortlist,
} from "./index.ts";
import { Shortlists } from "./shortlist.entity.ts";

let platform: Platform;
let sponsor: Ctx;
let ana: string;
let bo: string;
beforeAll(async () => {
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
  ana = (await someInfluencer(platform)).actor.id;
  bo = (await someInfluencer(platform)).actor.id;
});

const later = (ctx: Ctx, seconds: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + seconds * 1000),
});
const onList = async (id: string, ctx = sponsor) =>
  (await readShortlist(ctx, id, { limit: 20 })).items.map(({ influencerId }) => influencerId);
const notFound = { code: "request.not_found" };

test("who is put on a list stands on it once, the last first, with a note and a public profile", async () => {
  const { id } = await beginShortlist(sponsor, { name: "Spring" });
  await putOnShortlist(sponsor, id, ana, { note: "Kind" });
  await putOnShortlist(later(sponsor, 5), id, bo, {});
  await putOnShortlist(later(sponsor, 9), id, ana, {});
  const list = await readShortlist(sponsor, id, { limit: 20 });
  expect(list).toMatchObject({ name: "Spring", count: 2, version: 1, nextCursor: null });
  expect(list.items).toMatchObject([
    { influencerId: bo, note: "" },
    { influencerId: ana, note: "Kind", influencer: { id: ana, displayName: "Ana" } },
  ]);
  await putOnShortlist(sponsor, id, ana, { note: "" });
  expect((await readShortlist(sponsor, id, { limit: 20 })).items[1]?.note).toBe("");
});

test("its pages follow each other", async () => {
  const { id } = await beginShortlist(sponsor, { name: "Pages" });
  await putOnShortlist(sponsor, id, ana, {});
  await putOnShortlist(later(sponsor, 1), id, bo, {});
  const first = await readShortlist(sponsor, id, { limit: 1 });
  const cursor = first.nextCursor ?? "";
  const second = await readShortlist(sponsor, id, { limit: 1, cursor });
  expect([...first.items, ...second.items].map((one) => one.influencerId)).toEqual([bo, ana]);
});

test("put on or taken off many times at once it counts once", async () => {
  const { id } = await beginShortlist(sponsor, { name: "Races" });
  const five = [1, 2, 3, 4, 5];
  await Promise.all(five.map(() => putOnShortlist(sponsor, id, ana, {})));
  expect((await readShortlist(sponsor, id, { limit: 20 })).count).toBe(1);
  await Promise.all(five.map(() => takeOffShortlist(sponsor, id, ana)));
  expect(await readShortlist(sponsor, id, { limit: 20 })).toMatchObject({ count: 0, items: [] });
});

test("who is gone shows as gone, cannot be added, and can be taken off", async () => {
  const { id } = await beginShortlist(sponsor, { name: "Gone" });
  const gone = (await someInfluencer(platform)).actor.id;
  await putOnShortlist(sponsor, id, gone, { note: "Fast" });
  const hide = Influencers.patch({ id: gone }).set({ listed: false });
  await platform.table.update(Influencers, hide);
  expect((await readShortlist(sponsor, id, { limit: 20 })).items).toMatchObject([
    { influencerId: gone, note: "Fast", influencer: null },
  ]);
  await takeOffShortlist(sponsor, id, gone);
  expect(await onList(id)).toEqual([]);
  await expect(putOnShortlist(sponsor, id, gone, {})).rejects.toMatchObject(notFound);
  await expect(putOnShortlist(sponsor, id, "inf_0", {})).rejects.toMatchObject(notFound);
});

test("a list is its owner's alone, and says which of them hold someone", async () => {
  const other = await someSponsor(platform);
  const { id } = await beginShortlist(other, { name: "Theirs" });
  const empty = await beginShortlist(other, { name: "Empty" });
  await putOnShortlist(other, id, ana, {});
  const { items } = await listShortlists(other, { limit: 20, influencerId: ana });
  expect(items.map((list) => [list.name, list.holds])).toEqual([
    ["Empty", false],
    ["Theirs", true],
  ]);
  const attempts = [
    () => readShortlist(sponsor, id, { limit: 20 }),
    () => renameShortlist(sponsor, id, { version: 1, name: "Mine" }),
    () => putOnShortlist(sponsor, id, bo, {}),
    () => takeOffShortlist(sponsor, id, ana),
    () => removeShortlist(sponsor, id),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(notFound);
  expect(await onList(id, other)).toEqual([ana]);
  expect(await renameShortlist(other, empty.id, { version: 1, name: "Two" })).toMatchObject({
    name: "Two",
    version: 2,
  });
  await expect(
    renameShortlist(other, empty.id, { version: 1, name: "Late" }),
  ).rejects.toMatchObject({ code: "request.stale" });
});

test("lists and what is on them have their limits", async () => {
  const owner = await someSponsor(platform);
  const ids: string[] = [];
  for (let n = 0; n < MAX_SHORTLISTS; n++)
    ids.push((await beginShortlist(owner, { name: `List ${n}` })).id);
  const tooMany = { code: "shortlist.too_many" };
  await expect(beginShortlist(owner, { name: "One more" })).rejects.toMatchObject(tooMany);
  await removeShortlist(owner, ids[0] ?? "");
  await beginShortlist(owner, { name: "One more" });
  const key = { ownerId: owner.actor.id, id: ids[1] ?? "" };
  const full = Shortlists.patch(key).set({ count: MAX_SHORTLISTED });
  await platform.table.update(Shortlists, full);
  await expect(putOnShortlist(owner, key.id, ana, {})).rejects.toMatchObject({
    code: "shortlist.full",
  });
});

test("nothing of a list is left when it or its owner goes, and no note about who is no more", async () => {
  const owner = await someSponsor(platform);
  const [one, two] = [
    await beginShortlist(owner, { name: "One" }),
    await beginShortlist(owner, { name: "Two" }),
  ];
  for (const { id } of [one, two]) await putOnShortlist(owner, id, ana, { note: "Ana is kind" });
  const rows = async () =>
    (await everyRow(platform)).filter(({ pk }) =>
      [one.id, two.id, owner.actor.id].some(
        (id) => String(pk).includes(`shortlist`) && String(pk).endsWith(id),
      ),
    );
  await forgetNotesAbout(owner, ana);
  expect(JSON.stringify(await rows())).not.toContain("kind");
  await removeShortlist(owner, one.id);
  expect(JSON.stringify(await rows())).not.toContain(one.id);
  await forgetShortlists(owner, owner.actor.id);
  expect(await rows()).toEqual([]);
});
