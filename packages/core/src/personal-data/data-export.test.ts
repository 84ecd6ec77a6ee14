import { expect, test } from "vitest";
import { acceptOffer, offerAdRequest, writeMessage } from "../ad-request/index.ts";
import { liveCampaign } from "../ad-request/testing.ts";
import { type Ctx, now, setClock, systemCtx, told } from "../platform/index.ts";
import { everyRow } from "../platform/testing.ts";
import { startBuckets } from "./buckets.testing.ts";
import { ground } from "./ground.testing.ts";
import { exportData, readMyData } from "./index.ts";
import { contextOf, otherSponsor, PERSON, theInfluencer } from "./world.testing.ts";

const here = ground();

/** Does what the queue would for every wish that there is. */
async function work(): Promise<void> {
  const rows = await everyRow(here.platform);
  for (const row of rows.filter(({ kind }) => kind === "account.data_requested"))
    await exportData(systemCtx(here.platform, now(), "x"), told(row as never) as never);
}
const again = (ctx: Ctx): Ctx => ({ ...ctx, now: now() });
const fetched = async (url = "") => JSON.parse(await (await fetch(url)).text());

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
  await here.effects.settle();
  const told = (await everyRow(here.platform)).filter(
    (row) => row.__edb_e__ === "notification" && row.kind === "account.data_ready",
  );
  expect(told.map(({ accountId }) => accountId)).toEqual([person.actor.id]);
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
