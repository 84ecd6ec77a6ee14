import { expect, test } from "vitest";
import { acceptOffer, offerAdRequest, writeMessage } from "../ad-request/index.ts";
import { liveCampaign } from "../ad-request/testing.ts";
import { approveWork, publishWork, submitWork } from "../deliverable/index.ts";
import { LIVE, SUBMISSION } from "../deliverable/testing.ts";
import { reportAbuse } from "../moderation/index.ts";
import { gatewayOf, pay } from "../payment/index.ts";
import { cardOf } from "../payment/testing.ts";
import { type Ctx, now, type Platform, setClock, systemCtx, told } from "../platform/index.ts";
import { dyingAfter, everyRow, startBuckets } from "../platform/testing.ts";
import { writeReview } from "../review/index.ts";
import { releasePayment } from "../settlement/index.ts";
import { objectKey } from "./data-export.rules.ts";
import { work as forget } from "./deletion.testing.ts";
import { ground } from "./ground.testing.ts";
import { deleteAccount, exportData, readMyData } from "./index.ts";
import { contextOf, otherSponsor, PASSWORD, PERSON, theInfluencer } from "./world.testing.ts";

const here = ground();

/** Does what the queue would for every wish that there is. */
async function work(on = here.platform): Promise<void> {
  const rows = await everyRow(here.platform);
  for (const row of rows.filter(({ kind }) => kind === "account.data_requested"))
    await exportData(systemCtx(on, now(), "x"), told(row as never) as never);
}
/** The platform on which something else happens before an object is put. */
const whilePutting = (meanwhile: () => Promise<unknown>): Platform => {
  const { uploads } = here.platform;
  const put = async (...args: Parameters<typeof uploads.put>) => {
    await meanwhile();
    await uploads.put(...args);
  };
  return Object.create(here.platform, { uploads: { value: { put } } }) as Platform;
};
const toldReady = async () => {
  await here.effects.settle();
  return (await everyRow(here.platform)).filter(
    (row) => row.__edb_e__ === "notification" && row.kind === "account.data_ready",
  );
};
const again = (ctx: Ctx): Ctx => ({ ...ctx, now: now() });
const fetched = async (url = "") => JSON.parse(await (await fetch(url)).text());

test("reviews and movements of money are in it, and nothing of a card", async () => {
  const person = await theInfluencer(here.platform);
  const sponsor = await otherSponsor(here.platform);
  const { id } = await offerAdRequest(sponsor, await liveCampaign(sponsor, 1_000), {
    influencerId: person.actor.id,
    amount: 400,
    requirements: "One post",
  });
  await acceptOffer(person, id, 1);
  await pay(sponsor, gatewayOf(here.platform), id, { card: cardOf() });
  await submitWork(person, id, 1, SUBMISSION);
  await approveWork(sponsor, id, 1);
  await publishWork(person, id, 1, LIVE);
  await releasePayment(sponsor, id);
  await writeReview(person, id, { rating: 5, text: "Paid the same day." });
  await writeReview(sponsor, id, { rating: 4, text: "Fine work." });
  await reportAbuse(person, {
    kind: "user",
    id: sponsor.actor.id,
    reason: "spam",
    text: "Too many mails.",
  });
  await here.effects.settle();
  await readMyData(person);
  await readMyData(sponsor);
  await work();
  const [own, theirs] = await Promise.all(
    [person, sponsor].map(async (who) => fetched((await readMyData(again(who))).url)),
  );
  expect(own.reviews).toMatchObject([{ rating: 5, text: "Paid the same day." }]);
  expect(own.ledger).toMatchObject([{ kind: "release", account: "earnings", amount: 400 }]);
  expect(own.adRequests[0].payment).toMatchObject({ status: "released", influencerAmount: 400 });
  expect(own.record).toBeDefined();
  expect(own.reported).toMatchObject([{ reason: "spam", text: "Too many mails." }]);
  expect(own.appeals).toEqual([]);
  // Who is reported does not read by whom.
  expect(theirs.reported).toEqual([]);
  expect(JSON.stringify(theirs)).not.toContain("Too many mails.");
  expect(theirs.reviews).toMatchObject([{ rating: 4 }]);
  expect(theirs.ledger).toMatchObject([{ kind: "hold", account: "funding", amount: -400 }]);
  expect(JSON.stringify([own, theirs])).not.toMatch(
    /42424242|"4242"|"(card|cvc|last4|brand|chargeId)":/,
  );
});

test("all data of an account is one file for its owner, and says nothing else of others", async () => {
  const person = await theInfluencer(here.platform);
  const sponsor = await otherSponsor(here.platform);
  const stranger = await otherSponsor(here.platform);
  const { id } = await offerAdRequest(sponsor, await liveCampaign(sponsor, 1_000), {
    influencerId: person.actor.id,
    amount: 400,
    requirements: "One post",
  });
  await acceptOffer(person, id, 1);
  await writeMessage(sponsor, id, "Welcome aboard.");
  await here.effects.settle();

  expect(await readMyData(person)).toMatchObject({ status: "queued", size: null });
  const [one, two] = await Promise.all([readMyData(person), readMyData(person)]);
  expect(one.id).toBe(two.id);
  await work();
  await work();
  const ready = await readMyData(again(person));
  expect(ready).toMatchObject({ status: "ready", progress: 1 });
  expect(Date.parse(ready.expiresAt ?? "") - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  const [bytes] = here.buckets.objects.values();
  expect(bytes?.length).toBe(ready.size);

  const data = await fetched(ready.url);
  expect(data.account).toMatchObject({ username: PERSON.username, email: PERSON.email });
  expect(data.account.profile.platforms[0].handle).toBe(PERSON.handle);
  expect(data.account.profile.kit.headline).toBe(`${PERSON.name} makes it.`);
  expect(data.preferences.sms.number).toBe(PERSON.phone);
  expect(data.adRequests).toHaveLength(1);
  expect(data.adRequests[0].timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
    "offered",
    "accepted",
    "messaged",
  ]);
  expect(data.notifications.length).toBeGreaterThan(0);
  expect(Object.keys(data)).not.toContain("campaigns");
  const text = bytes?.toString() ?? "";
  expect(text).not.toMatch(/passwordHash|argon2|credential|@tandem\.test/);
  expect(text).not.toContain(stranger.actor.id);
  // It is told when it is ready, once.
  expect((await toldReady()).map(({ accountId }) => accountId)).toEqual([person.actor.id]);
});

test("a second is made a day later, or when the first failed, and not before", async () => {
  const person = await theInfluencer(here.platform);
  const first = await readMyData(person);
  process.env.AWS_ENDPOINT_URL_S3 = `${process.env.AWS_ENDPOINT_URL_S3}`.replace(/\d+$/, "9");
  here.buckets.close();
  await expect(work()).rejects.toThrow();
  here.buckets = await startBuckets();
  const second = await readMyData(again(person));
  expect(second.id).not.toBe(first.id);
  expect(second.status).toBe("queued");
  await work();
  expect((await readMyData(again(person))).id).toBe(second.id);
  const start = Date.now();
  setClock(() => new Date(start + 23 * 3_600_000));
  expect((await readMyData(again(person))).id).toBe(second.id);
  setClock(() => new Date(start + 25 * 3_600_000));
  const third = await readMyData(await contextOf(here.platform, person.actor.id));
  expect(third).toMatchObject({ status: "queued" });
  expect(third.id).not.toBe(second.id);
}, 60_000);

test("one of which nothing has come in an hour is asked for anew, and no longer told of", async () => {
  const person = await theInfluencer(here.platform);
  const { id } = await readMyData(person);
  await expect(work(dyingAfter(here.platform, 5))).rejects.toThrow("killed");
  const start = Date.now();
  setClock(() => new Date(start + 59 * 60_000));
  expect(await readMyData(again(person))).toMatchObject({ id, status: "running" });
  setClock(() => new Date(start + 61 * 60_000));
  const next = await readMyData(again(person));
  expect(next).toMatchObject({ status: "queued", progress: 0 });
  expect(next.id).not.toBe(id);
  await work();
  expect(await readMyData(again(person))).toMatchObject({ id: next.id, status: "ready" });
  expect(await toldReady()).toHaveLength(1);
});

test.each([
  ["at the same time", () => Promise.all([work(), work(), work()])],
  ["while it is put into its place", () => work(whilePutting(() => work()))],
])("delivered twice %s it is ready and told once", async (_, deliver) => {
  const person = await theInfluencer(here.platform);
  await readMyData(person);
  await deliver();
  await work();
  expect(await readMyData(again(person))).toMatchObject({ status: "ready", progress: 1 });
  expect(await toldReady()).toHaveLength(1);
});

test("one that fails when another has made it ready leaves it ready", async () => {
  const person = await theInfluencer(here.platform);
  await readMyData(person);
  await work(
    whilePutting(async () => {
      await work();
      throw new Error("S3 is away.");
    }),
  );
  expect(await readMyData(again(person))).toMatchObject({ status: "ready" });
  expect(await toldReady()).toHaveLength(1);
});

test("nothing is left of what is gathered while its account is deleted", async () => {
  const person = await theInfluencer(here.platform);
  await readMyData(person);
  const leave = async () => {
    await deleteAccount(again(person), PASSWORD);
    await forget(here.platform, person.actor.id);
  };
  await work(whilePutting(leave));
  expect([...here.buckets.objects.keys()]).toEqual([]);
  // A worker that was killed when it had put the file finds no row: its message comes again.
  here.buckets.objects.set(`account-data/${objectKey(person.actor.id)}`, Buffer.from("{}"));
  await work();
  expect([...here.buckets.objects.keys()]).toEqual([]);
  expect((await everyRow(here.platform)).map((row) => row.__edb_e__)).not.toContain("dataExport");
});
