import fc from "fast-check";
import { expect, test } from "vitest";
import { Paces } from "./pace.entity.ts";
import {
  gapMs,
  inSlot,
  LATE_MS,
  LONGEST_WAIT_MS,
  NoSlot,
  type Patience,
  type Reserve,
  reserveIn,
} from "./pace.ts";
import { mostInOneSecond, testPlatform } from "./testing.ts";

/** The row's rule, in memory. */
function inMemory(perSecond: number): Reserve {
  const gap = gapMs(perSecond);
  let nextAt = 0;
  return async (at, longerBy) => {
    if (nextAt > at + LONGEST_WAIT_MS) return undefined;
    const slot = Math.max(nextAt, at);
    nextAt = slot + gap + longerBy;
    return slot;
  };
}

/** A clock that stands while there is work, and then jumps to the next one who sleeps. */
class VirtualTime {
  private at = 1_000_000;
  private sleepers: Array<{ at: number; wake: () => void }> = [];
  now = () => this.at;
  sleep = (ms: number) =>
    new Promise<void>((wake) => {
      this.sleepers.push({ at: this.at + ms, wake });
    });
  async run(works: Array<Promise<unknown>>): Promise<void> {
    let left = works.length;
    for (const work of works) void work.finally(() => left--);
    while (left > 0) {
      await new Promise((idle) => setImmediate(idle));
      this.sleepers.sort((a, b) => b.at - a.at);
      const next = this.sleepers.pop();
      if (!next) continue;
      this.at = Math.max(this.at, next.at);
      next.wake();
    }
  }
}

const PROCESSES = 3;
/** Several who send one after the other, each waking `late()` after it wanted to. */
async function simulated(perSecond: number, senders: number, each: number, late: () => number) {
  const time = new VirtualTime();
  const reserve = inMemory(perSecond);
  const sent: number[] = [];
  const patiences = Array.from({ length: PROCESSES }, () => ({ ms: 0 }));
  const tardy = { now: time.now, sleep: (ms: number) => time.sleep(ms + late()) };
  const works = Array.from({ length: senders }, async (_, i) => {
    const patience = patiences[i % PROCESSES] as Patience;
    for (let n = 0; n < each; n++) {
      await inSlot(reserve, tardy, patience);
      sent.push(time.now());
      await time.sleep(30);
    }
  });
  await time.run(works);
  return sent.toSorted((a, b) => a - b);
}

test("no second holds more than the rate, and little of it is left unused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(1, 3, 14, 50),
      fc.integer({ min: 4, max: 12 }),
      fc.array(fc.integer({ min: 0, max: LATE_MS - 1 }), { minLength: 1, maxLength: 50 }),
      fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 1, maxLength: 50 }),
      async (perSecond, senders, lates, wire) => {
        let n = 0;
        const late = () => lates[n++ % lates.length] ?? 0;
        const sent = await simulated(perSecond, senders, 12, late);
        const arrived = sent.map((at, i) => at + (wire[i % wire.length] ?? 0));
        expect(mostInOneSecond(arrived)).toBeLessThanOrEqual(perSecond);
        const seconds = ((sent.at(-1) ?? 0) - (sent[0] ?? 0)) / 1000;
        expect((sent.length - 1) / (seconds + LATE_MS / 1000)).toBeLessThanOrEqual(perSecond);
        if (perSecond <= 14) {
          expect((sent.length - 1) / (seconds - LATE_MS / 1000)).toBeGreaterThanOrEqual(
            0.95 * perSecond,
          );
        }
      },
    ),
    { numRuns: 40 },
  );
});

test("who oversleeps takes other slots, longer ones, and still no second holds more than the rate", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(3, 14, 50),
      fc.integer({ min: 2, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 50 }),
      async (perSecond, senders, lates) => {
        let n = 0;
        const sent = await simulated(perSecond, senders, 8, () => lates[n++ % lates.length] ?? 0);
        expect(sent).toHaveLength(8 * senders);
        expect(mostInOneSecond(sent)).toBeLessThanOrEqual(perSecond);
      },
    ),
    { numRuns: 60 },
  );
});

test("a slow table, or a process that always wakes late, delays and does not stop", async () => {
  const time = new VirtualTime();
  const inTime = inMemory(14);
  const slow: Reserve = async (...asked) => {
    await time.sleep(700);
    return inTime(...asked);
  };
  const began = time.now();
  await time.run([inSlot(slow, time, { ms: 0 })]);
  expect(time.now() - began).toBeLessThan(10_000);
  const sent = await simulated(14, 6, 5, () => 500);
  expect(sent).toHaveLength(30);
});

test("who would have to wait too long is sent away, and takes nobody's slot", async () => {
  const reserve = inMemory(1);
  const time = new VirtualTime();
  const waits = Array.from({ length: 40 }, () =>
    inSlot(reserve, time, { ms: 0 }).then(
      () => "sent",
      (error) => error,
    ),
  );
  await time.run(waits);
  const outcomes = await Promise.all(waits);
  expect(outcomes.filter((one) => one === "sent")).toHaveLength(20);
  expect(outcomes.filter((one) => one instanceof NoSlot)).toHaveLength(20);
});

test("the row gives slots as the rule does: one gap apart, at once when nobody waits, none too far", async () => {
  const platform = await testPlatform();
  const gap = gapMs(14);
  const writes: string[] = [];
  platform.table.client.middlewareStack.add(
    (next, context) => (args) => {
      writes.push(String(context.commandName));
      return next(args);
    },
    { step: "initialize", name: "counting" },
  );
  const reserve = reserveIn(platform, "mail", 14);
  expect(await reserve(1000, 0)).toBeCloseTo(1000, 2);
  writes.length = 0;
  expect(await reserve(1001, 0)).toBeCloseTo(1000 + gap, 2);
  expect(writes).toHaveLength(1);
  const many = await Promise.all(Array.from({ length: 20 }, () => reserve(1001, 0)));
  const inOrder = many.toSorted((a = 0, b = 0) => a - b);
  for (const [i, slot] of inOrder.entries()) expect(slot).toBeCloseTo(1000 + (2 + i) * gap, 2);
  expect(await reserve(9_000_000, 0)).toBeCloseTo(9_000_000, 2);
  expect(await reserve(9_000_000 - LONGEST_WAIT_MS - 1, 0)).toBeUndefined();
  const row = await platform.table.get(Paces, { name: "mail" });
  expect(row?.nextAt).toBeCloseTo(9_000_000 + gap, 2);
  expect(await reserveIn(platform, "other", 14)(5, 100)).toBe(5);
  expect(await reserveIn(platform, "other", 14)(5, 0)).toBeCloseTo(105 + gap, 2);
});
