import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { AdRequests, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someSponsor } from "../ad-request/testing.ts";
import { newId, type Platform, setClock, systemCtx } from "../platform/index.ts";
import { Agendas } from "./agenda.entity.ts";
import { dueKeys } from "./agenda.rules.ts";
import { ground } from "./ground.testing.ts";
import { type Death, mortal } from "./mortal.testing.ts";
import { planDigests } from "./plan-digests.ts";
import { type DigestBatch, sendDigests } from "./send-digests.ts";
import { heard, influencerIn, registered, runCounts, workOff } from "./testing.ts";

const DAY = "2026-03-03";
const NINE = Date.parse(`${DAY}T09:00:00Z`);
const LEASE_MS = 61_000;

const here = ground();
let clock = NINE;
beforeEach(() => {
  clock = NINE;
  setClock(() => new Date(clock));
});

/** Influencers with an offer that waits, by mail and by text. */
async function waiting(count: number): Promise<string[]> {
  clock = NINE - 20 * 3_600_000;
  const sponsor = await someSponsor(here.platform, new Date(clock));
  const campaign = await liveCampaign(sponsor, 10_000_000);
  const all: string[] = [];
  for (let i = 0; i < count; i++) {
    const id = await influencerIn(here.platform, "UTC", { email: true, sms: true });
    const terms = { influencerId: id, amount: 400, requirements: "One" };
    await heard(here.platform, (await offerAdRequest(sponsor, campaign, terms)).id);
    all.push(id);
  }
  clock = NINE;
  return all;
}

/** Those who are due today, by their agendas alone: nothing waits for them. */
async function due(count: number): Promise<string[]> {
  const all = Array.from({ length: count }, () => newId("inf"));
  for (const accountId of all) {
    const keys = dueKeys(accountId, "UTC", DAY);
    await here.platform.table.update(
      Agendas,
      Agendas.upsert({ accountId, zone: "UTC", ...keys, rev: 1 }),
    );
  }
  return all;
}

const countsOf = async (id: string) => {
  const counts = (await runCounts(here.platform, id)) ?? {};
  const { planned, sent = 0, skipped = 0, failed = 0, repeated = 0 } = counts;
  return { planned, sent, skipped, failed, repeated };
};
const sumOf = ({ sent, skipped, failed, repeated }: Awaited<ReturnType<typeof countsOf>>) =>
  sent + skipped + failed + repeated;

/** How often each reader got something over each channel. */
const received = () => {
  const times = new Map<string, number>();
  for (const { channel, to, text } of here.outbox.sent) {
    const whose = channel === "sms" ? (/req_\w+/.exec(text)?.[0] ?? to) : to;
    times.set(`${channel} ${whose}`, (times.get(`${channel} ${whose}`) ?? 0) + 1);
  }
  return times;
};

const DEATHS = ["never made", "answer lost"] as const;

test("a planner that dies at any call is taken up, and plans everyone with counts that add up", async () => {
  await registered(here.platform, await influencerIn(here.platform, "UTC"));
  for (const heard of DEATHS) {
    for (let at = 1, survived = false; !survived; at++) {
      const everyone = await due(3);
      const jobId = newId("job");
      const { platform: dying, dead } = mortal(here.platform, { at, heard });
      await planDigests(dying, jobId).catch(() => undefined);
      survived = !dead();
      await planDigests(here.platform, jobId);
      const planned = new Set(here.batches.flatMap(({ accounts }) => accounts));
      expect([...planned].sort(), `${heard} at ${at}`).toEqual([...everyone].sort());
      // Each batch is delivered as often as it was put on the queue, and once more, in any order.
      const [deliveries = []] = fc.sample(
        fc.shuffledSubarray([...here.batches, ...here.batches], {
          minLength: here.batches.length * 2,
        }),
        1,
      );
      here.batches.length = 0;
      await workOff(here.platform, deliveries);
      const counts = await countsOf(jobId);
      expect(counts.planned, `${heard} at ${at}`).toBe(sumOf(counts));
      expect(counts.failed).toBe(0);
      expect(at).toBeLessThan(100);
    }
  }
}, 180_000);

test("a worker that dies at any call loses no digest, and none comes twice but where its noting was cut off", async () => {
  const everyone = await waiting(2);
  let doubled = 0;
  for (const heard of DEATHS) {
    for (let at = 1, survived = false; !survived; at++) {
      clock += 86_400_000;
      await rearm(everyone);
      const jobId = newId("job");
      await planDigests(here.platform, jobId);
      const batch = asOne();
      const death: Death = { at, heard };
      const { platform: dying, dead, unnoted } = mortal(here.platform, death);
      await deliver(dying, batch);
      survived = !dead();
      for (let round = 0; round < 2; round++) {
        clock += LEASE_MS;
        await deliver(here.platform, batch);
      }
      const times = received();
      expect(times.size, `${heard} at ${at}`).toBe(everyone.length * 2);
      const extra = here.outbox.sent.length - everyone.length * 2;
      expect(extra, `${heard} at ${at}`).toBeLessThanOrEqual(unnoted());
      doubled += extra;
      expect(await countsOf(jobId), `${heard} at ${at}`).toMatchObject({
        planned: everyone.length,
        sent: everyone.length,
        failed: 0,
      });
      here.outbox.sent.length = 0;
      expect(at).toBeLessThan(200);
    }
  }
  // The moment between SES and its noting exists, and the deaths above fall into it.
  expect(doubled).toBeGreaterThan(0);
}, 180_000);

/** Offers run out in the days of a long test: they are made new, and due at once. */
async function rearm(everyone: readonly string[]): Promise<void> {
  const expiresAt = new Date(clock + 70 * 3_600_000).toISOString();
  for (const influencerId of everyone) {
    const { items } = await here.platform.table.query(
      AdRequests,
      AdRequests.query.ofInfluencer({ influencerId }),
    );
    for (const { id, offer } of items) {
      const patch = AdRequests.patch({ id }).set({ offer: { ...offer, expiresAt } });
      await here.platform.table.update(AdRequests, patch);
    }
  }
}

/** All that was planned as one message, whatever shards it was found in. */
function asOne(): DigestBatch {
  const all = here.batches.splice(0);
  const [first] = all;
  if (!first) throw new Error("Nothing is due.");
  return { ...first, accounts: all.flatMap(({ accounts }) => accounts) };
}

const deliver = (to: Platform, batch: DigestBatch, isLast = false) =>
  sendDigests(systemCtx(to, new Date(clock), batch.batch), batch, isLast).catch(() => undefined);

test("two planners at once, and every batch twice at the same time, send one digest each", async () => {
  const everyone = await waiting(6);
  const jobs = [newId("job"), newId("job")];
  await Promise.all(jobs.map((id) => planDigests(here.platform, id)));
  const all = here.batches.splice(0);
  await Promise.all([...all, ...all].map((batch) => deliver(here.platform, batch)));
  clock += LEASE_MS;
  for (const batch of all) await deliver(here.platform, batch);
  expect(here.outbox.sent).toHaveLength(everyone.length * 2);
  const counts = await Promise.all(jobs.map(countsOf));
  for (const one of counts) expect(one.planned).toBe(sumOf(one));
  expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(everyone.length);
  expect(counts.reduce((sum, { repeated }) => sum + repeated, 0)).toBe(everyone.length);
});

test("one that fails keeps none of the others back, is tried again and counted as failed at the last", async () => {
  const everyone = await waiting(4);
  const poisoned = everyone[1] ?? "";
  here.outbox.poison.add(`${poisoned}@tandem.test`);
  const jobId = newId("job");
  await planDigests(here.platform, jobId);
  const batch = asOne();
  await expect(
    sendDigests(systemCtx(here.platform, new Date(clock), "m"), batch, false),
  ).rejects.toThrow();
  expect(received().size).toBe(everyone.length * 2 - 1);
  expect((await countsOf(jobId)).sent).toBe(0);
  await expect(
    sendDigests(systemCtx(here.platform, new Date(clock), "m"), batch, true),
  ).rejects.toThrow();
  expect(await countsOf(jobId)).toEqual({
    planned: 4,
    sent: 3,
    skipped: 0,
    failed: 1,
    repeated: 0,
  });
  // The address works again: the next quarter finds who is still due, and nobody else hears twice.
  here.outbox.poison.clear();
  const later = newId("job");
  clock += 900_000;
  await planDigests(here.platform, later);
  await workOff(here.platform, here.batches);
  expect(await countsOf(later)).toMatchObject({ planned: 1, sent: 1 });
  expect([...received().values()]).toEqual(Array.from({ length: 8 }, () => 1));
});

test("what comes up while a digest is sent is looked at the day after", async () => {
  const [ana = ""] = await waiting(1);
  const jobId = newId("job");
  await planDigests(here.platform, jobId);
  const read = here.platform.table.query.bind(here.platform.table);
  let came = false;
  const table = Object.assign(Object.create(here.platform.table), {
    query: async (...args: Parameters<typeof read>) => {
      const page = await read(...args);
      if (!came) {
        came = true;
        const sponsor = await someSponsor(here.platform, new Date(clock));
        const campaign = await liveCampaign(sponsor, 1_000, 20);
        const terms = { influencerId: ana, amount: 400, requirements: "One" };
        await heard(here.platform, (await offerAdRequest(sponsor, campaign, terms)).id);
        await heard(here.platform, ana);
      }
      return page;
    },
  });
  const racing = { ...here.platform, table } as Platform;
  for (const batch of here.batches.splice(0)) await deliver(racing, batch);
  expect(await here.platform.table.get(Agendas, { accountId: ana })).toMatchObject({
    settledDay: DAY,
    dueDay: "2026-03-04",
  });
});

test("a batch that comes when its day is over sends nothing and stays due", async () => {
  const [ana = ""] = await waiting(1);
  await planDigests(here.platform, newId("job"));
  const late = here.batches.splice(0);
  clock += 20 * 3_600_000;
  await workOff(here.platform, late);
  expect(here.outbox.sent).toEqual([]);
  await planDigests(here.platform, newId("job"));
  expect(here.batches).toEqual([]);
  clock = NINE + 86_400_000;
  await planDigests(here.platform, newId("job"));
  expect(here.batches.flatMap(({ accounts }) => accounts)).toEqual([ana]);
});
