import { expect, test } from "vitest";
import { acceptOffer } from "../ad-request/index.ts";
import { LedgerLines } from "../ledger/index.ts";
import { cancelRequest } from "../settlement/index.ts";
import { fund } from "../settlement/testing.ts";
import { campaign, left, offer, work } from "./deletion.testing.ts";
import { ground } from "./ground.testing.ts";
import { deleteAccount } from "./index.ts";
import { otherSponsor, PASSWORD, theInfluencer } from "./world.testing.ts";

const here = ground();

test("the lines of the ledger stay, without the name of who is deleted", async () => {
  const person = await theInfluencer(here.platform);
  const sponsor = await otherSponsor(here.platform);
  const { id } = await offer(sponsor, await campaign(sponsor), person);
  await acceptOffer(person, id, 1);
  await fund(sponsor, id);
  await cancelRequest(sponsor, id, "It is too late.");
  await cancelRequest(person, id, "");
  const lines = async () => {
    const op = LedgerLines.query.ofRequest({ adRequestId: id });
    return (await here.platform.table.query(LedgerLines, op)).items;
  };
  const before = await lines();
  expect(before).toHaveLength(4);
  await deleteAccount(person, PASSWORD);
  await here.effects.settle();
  await work(here.platform, person.actor.id);
  expect(await lines()).toEqual(
    before.map((line) => ({ ...line, influencerName: "Deleted account" })),
  );
  expect(await left(here.platform)).toEqual([]);
});
