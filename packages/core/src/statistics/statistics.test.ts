import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor, Platform, Told } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { countEvents } from "./count-events.ts";
import { eventsOf, type History, history, type RequestLife, TODAY } from "./history.testing.ts";
import { acceptanceRate, ownStatistics } from "./own-statistics.ts";
import { plainCount } from "./plain-count.testing.ts";
import { platformStatistics } from "./platform-statistics.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const SPONSOR: Actor = { id: "spo_a", role: "sponsor", name: "A" };
const ADMIN: Actor = { id: "adm_a", role: "admin", name: "Root" };
const ctxOf = (on: Platform, actor: Actor = ADMIN) => testCtx(on, actor, TODAY);
const onlyUsed = <T extends { money: Array<Record<string, unknown>> }>(figures: T): T => ({
  ...figures,
  money: figures.money.filter((pots) =>
    Object.values(pots).some((pot) => typeof pot === "number" && pot !== 0),
  ),
});
const request = (change: Partial<RequestLife> = {}): RequestLife => ({
  sponsor: "spo_a",
  influencer: "inf_a",
  begun: 3,
  decided: 1,
  amount: 400,
  currency: "USD",
  startedBy: "sponsor",
  ends: "pending",
  ...change,
});
const only = (part: Partial<History>): History => ({
  accounts: [],
  campaigns: [],
  requests: [],
  ...part,
});

/** Cuts a list into batches as a queue would bring them. */
const batches = (events: Told[], size: number): Told[][] =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, i) =>
    events.slice(i * size, (i + 1) * size),
  );

test("events in any order, each three times, give what plain counting gives", async () => {
  const shuffled = history.chain((lives) => {
    const events = eventsOf(lives);
    const thrice = [...events, ...events, ...events];
    return fc.record({
      lives: fc.constant(lives),
      events: fc.shuffledSubarray(thrice, { minLength: thrice.length }),
      size: fc.integer({ min: 1, max: 25 }),
    });
  });
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ lives, events, size }) => {
      const fresh = await testPlatform();
      const queue = batches(events, size);
      const worker = async () => {
        for (let batch = queue.pop(); batch; batch = queue.pop())
          await countEvents(ctxOf(fresh), batch);
      };
      await Promise.all([worker(), worker(), worker()]);
      const { updatedAt, ...figures } = await platformStatistics(ctxOf(fresh));
      expect(onlyUsed(figures)).toEqual(onlyUsed(plainCount(lives)));
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("a side sees its own figures and nobody else's", async () => {
  await countEvents(
    ctxOf(platform),
    eventsOf(
      only({
        requests: [
          request(),
          request({ startedBy: "influencer" }),
          request({ ends: "accepted" }),
          request({ ends: "rejected" }),
          request({ ends: "expired", sponsor: "spo_b" }),
        ],
      }),
    ),
  );
  const own = await ownStatistics(ctxOf(platform, SPONSOR));
  expect(own).toMatchObject({
    requests: { pending: 2, accepted: 1, rejected: 1, expired: 0 },
    waiting: 1,
    acceptanceRate: 0.5,
    money: [{ currency: "USD", budget: 0, reserved: 400, committed: 400, paid: 0 }],
  });
  expect(own.campaigns).toBeDefined();
  expect(own.series.filter(({ offers }) => offers > 0)).toEqual([
    { day: "2026-03-07", offers: 4, acceptances: 0 },
  ]);
  expect(own.series.find(({ day }) => day === "2026-03-09")?.acceptances).toBe(1);
  const influencer = await ownStatistics(
    ctxOf(platform, { id: "inf_a", role: "influencer", name: "Ana" }),
  );
  expect(influencer).toMatchObject({ waiting: 1, requests: { pending: 2, expired: 1 } });
  expect(influencer.campaigns).toBeUndefined();
  const nobody = await ownStatistics(ctxOf(platform, { ...SPONSOR, id: "spo_new" }));
  expect(nobody).toMatchObject({ waiting: 0, money: [], acceptanceRate: null, updatedAt: null });
});

test("what was paid in, paid out and earned is told to each side as it counts for it", async () => {
  const fresh = await testPlatform();
  const ends = "accepted" as const;
  const requests = [
    request({ ends, after: "released", amount: 500, fee: 20 }),
    request({ ends, after: "split", amount: 300, fee: 5 }),
    request({ ends, after: "published", amount: 70 }),
    request({ ends, after: "refunded", amount: 90 }),
  ];
  await countEvents(ctxOf(fresh), eventsOf(only({ requests })));
  const influencer: Actor = { id: "inf_a", role: "influencer", name: "Ana" };
  const [sponsors, influencers] = [
    await ownStatistics(ctxOf(fresh, SPONSOR)),
    await ownStatistics(ctxOf(fresh, influencer)),
  ];
  const all = { committed: 70, held: 70 };
  expect(sponsors.money).toMatchObject([{ ...all, paid: 600 }]);
  expect(influencers.money).toMatchObject([{ ...all, paid: 575 }]);
  expect(sponsors.requests).toMatchObject({ accepted: 1, completed: 2, cancelled: 1 });
});

test("a batch of many accounts fits the transactions of the table", async () => {
  const fresh = await testPlatform();
  const requests = Array.from({ length: 60 }, (_, i) =>
    request({ sponsor: `spo_${i}`, influencer: `inf_${i}` }),
  );
  await countEvents(ctxOf(fresh), eventsOf(only({ requests })));
  expect((await platformStatistics(ctxOf(fresh))).requests.pending).toBe(60);
});

test("a dashboard is one round trip of at most two units, however much has happened", async () => {
  const fresh = await testPlatform();
  const requests = Array.from({ length: 240 }, (_, i) =>
    request({
      begun: i % 30,
      decided: 0,
      ends: i % 3 ? "accepted" : "pending",
      currency: ["USD", "EUR", "JPY", "GBP", "CHF", "INR"][i % 6],
      amount: 123_456,
    }),
  );
  const accounts = Array.from({ length: 120 }, (_, i) => ({
    role: "influencer" as const,
    signedUp: i % 30,
    ends: "active" as const,
    flagged: false,
    seen: [i % 30],
  }));
  for (const batch of batches(eventsOf(only({ requests, accounts })), 25)) {
    await countEvents(ctxOf(fresh), batch);
  }
  let units = 0;
  let calls = 0;
  fresh.table.client.middlewareStack.add(
    (next) => async (args) => {
      (args.input as { ReturnConsumedCapacity?: string }).ReturnConsumedCapacity = "TOTAL";
      const answer = await next(args);
      const { ConsumedCapacity } = answer.output as { ConsumedCapacity: { CapacityUnits: number } };
      units += ConsumedCapacity.CapacityUnits;
      calls += 1;
      return answer;
    },
    { step: "initialize", name: "counting" },
  );
  await platformStatistics(ctxOf(fresh));
  expect({ units, calls }).toEqual({ units: 2, calls: 4 });
  [units, calls] = [0, 0];
  await ownStatistics(ctxOf(fresh, SPONSOR));
  // The figures and the record, at the same time.
  expect({ units, calls }).toEqual({ units: 1, calls: 2 });
});

test("the acceptance rate is about those that were answered or ran out", () => {
  const none = {
    pending: 4,
    accepted: 0,
    rejected: 0,
    withdrawn: 2,
    expired: 0,
    cancelled: 0,
    completed: 0,
  };
  expect(acceptanceRate(none)).toBeNull();
  expect(acceptanceRate({ ...none, accepted: 1, completed: 2, rejected: 1 })).toBe(0.75);
});
