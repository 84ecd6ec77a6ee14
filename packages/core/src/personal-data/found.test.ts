import { expect, test } from "vitest";
import { now, systemCtx, told } from "../platform/index.ts";
import { everyRow } from "../platform/testing.ts";
import { saveSearch } from "../saved-search/index.ts";
import { beginShortlist, putOnShortlist } from "../shortlist/index.ts";
import { left, work } from "./deletion.testing.ts";
import { ground } from "./ground.testing.ts";
import { deleteAccount, exportData, readMyData } from "./index.ts";
import {
  contextOf,
  otherInfluencer,
  otherSponsor,
  PASSWORD,
  PERSON,
  theInfluencer,
  theSponsor,
} from "./world.testing.ts";

const here = ground();
const finding = /^(savedSearch|shortlist)/;
const kinds = async () =>
  (await everyRow(here.platform))
    .map((row) => String(row.__edb_e__))
    .filter((kind) => finding.test(kind));

test("saved searches and shortlists are in a sponsor's file, and gone with the account", async () => {
  const person = await theSponsor(here.platform);
  const influencer = await otherInfluencer(here.platform);
  await saveSearch(person, { name: "Spring", query: { category: "beauty" }, sort: null });
  const { id } = await beginShortlist(person, { name: "Spring" });
  await putOnShortlist(person, id, influencer.actor.id, { note: "Kind" });
  await readMyData(person);
  const [asked] = (await here.effects.settle()).filter(
    ({ kind }) => kind === "account.data_requested",
  );
  await exportData(systemCtx(here.platform, now(), "x"), told(asked as never) as never);
  const own = await contextOf(here.platform, person.actor.id);
  const file = await fetch((await readMyData(own)).url ?? "");
  const data = (await file.json()) as Record<string, unknown>;
  expect(data.savedSearches).toMatchObject([{ name: "Spring", query: { category: "beauty" } }]);
  expect(data.shortlists).toMatchObject([
    { name: "Spring", items: [{ influencerName: "Ana", note: "Kind" }] },
  ]);

  expect(new Set(await kinds()).size).toBe(6);
  await deleteAccount(own, PASSWORD);
  await work(here.platform, person.actor.id);
  expect(await kinds()).toEqual([]);
});

test("of an influencer who is no more, no note of a sponsor's is left", async () => {
  const person = await theInfluencer(here.platform);
  const sponsor = await otherSponsor(here.platform);
  const { id } = await beginShortlist(sponsor, { name: "Spring" });
  await putOnShortlist(sponsor, id, person.actor.id, { note: `Call ${PERSON.name}` });
  await deleteAccount(person, PASSWORD);
  await work(here.platform, person.actor.id);
  expect(await left(here.platform)).toEqual([]);
});
