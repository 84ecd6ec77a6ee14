import { expect, test } from "vitest";
import { type AdRequestEvent, acceptOffer } from "../ad-request/index.ts";
import { agreementLink } from "../agreement/index.ts";
import { makeAgreement } from "../agreement/testing.ts";
import { told } from "../platform/index.ts";
import { requestStatement } from "../statement/index.ts";
import { makeStatement } from "../statement/testing.ts";
import { campaign, left, offer, work } from "./deletion.testing.ts";
import { ground } from "./ground.testing.ts";
import { deleteAccount } from "./index.ts";
import { otherSponsor, PASSWORD, theInfluencer } from "./world.testing.ts";

const here = ground();

test("statements go with their account, agreements stay with the other side", async () => {
  const { platform, effects, buckets } = here;
  const person = await theInfluencer(platform);
  const sponsor = await otherSponsor(platform);
  const { id } = await offer(sponsor, await campaign(sponsor), person);
  await acceptOffer(person, id, 1);
  const events = await effects.settle();
  const accepted = events.find(({ kind }) => kind === "ad_request.accepted");
  await makeAgreement(platform, told(accepted as never) as unknown as AdRequestEvent);
  const pdf = buckets.objects.get(`agreements/${id}.pdf`);
  const influencerId = person.actor.id;
  const lastMonth = new Date(person.now);
  lastMonth.setUTCDate(0);
  const month = lastMonth.toISOString().slice(0, 7);
  await requestStatement(person, month);
  await makeStatement(platform, { influencerId, month, wish: 1 });
  const theirs = () => [...buckets.objects.keys()].filter((key) => key.includes(influencerId));
  expect(theirs()).toHaveLength(2);

  await deleteAccount(person, PASSWORD);
  await effects.settle();
  await work(platform, influencerId);
  expect(theirs()).toEqual([]);
  expect(await left(platform)).toEqual([]);
  expect(buckets.objects.get(`agreements/${id}.pdf`)).toEqual(pdf);
  const kept = await (await fetch(await agreementLink(sponsor, id))).arrayBuffer();
  expect(Buffer.from(kept)).toEqual(pdf);
});
