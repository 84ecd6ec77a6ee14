import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { Cache, forgetCached, hitRates } from "./cache.ts";
import { tellChanged } from "./changes.ts";
import { Paces } from "./pace.entity.ts";
import { createPlatform, onTable, type Platform } from "./platform.ts";
import { testPlatform } from "./testing.ts";

/** How old an answer may be once a change was told: half a second, and a tick of the clock. */
const BOUND_MS = 501;
const bounds = { entries: 3, bytes: 2_000 };

type Counter = { at: number } | null;
const things = new Cache<Counter>("things of a test", bounds);
const keys = ["a", "b", "c", "d", "e"];
const partition = (key: string) => `pace#${key}`;

const readThing = (platform: Platform, key: string): Promise<Counter> =>
  things.read(platform, key, [partition(key)], async () => {
    const row = await platform.table.get(Paces, { name: key }, false);
    return row && { at: Number(row.nextAt) };
  });
const writeThing = ({ table }: Platform, key: string, nextAt: number) =>
  table.update(Paces, Paces.upsert({ name: key, nextAt }));

/** Several processes on one table. */
async function processes(count: number): Promise<Platform[]> {
  const { config } = await testPlatform();
  return Array.from({ length: count }, () => createPlatform(onTable, config));
}

afterEach(() => void vi.useRealTimers());

test("under random reads, writes and pauses nothing is older than half a second after it was told", async () => {
  const step = fc.record({
    do: fc.constantFrom("read", "read", "read", "write", "tell", "pause"),
    by: fc.nat(2),
    key: fc.constantFrom(...keys),
    ms: fc.oneof(fc.nat(400), fc.nat(20_000), fc.constant(700_000)),
  });
  vi.useFakeTimers({ toFake: ["Date"] });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const all = await processes(3);
      let version = 0;
      const newest = new Map<string, number>();
      const ownNewest = all.map(() => new Map<string, number>());
      let untold: string[] = [];
      /** What a reader must have at least, and since when. */
      const told: Array<{ key: string; version: number; at: number }> = [];
      for (const { do: what, by, key, ms } of steps) {
        const platform = all[by] as Platform;
        if (what === "pause") vi.setSystemTime(Date.now() + ms);
        if (what === "write") {
          await writeThing(platform, key, ++version);
          newest.set(key, version);
          ownNewest[by]?.set(key, version);
          untold.push(key);
        }
        if (what === "tell") {
          await tellChanged(platform, untold.map(partition));
          for (const one of untold) {
            told.push({ key: one, version: newest.get(one) ?? 0, at: Date.now() });
            ownNewest[by]?.set(one, newest.get(one) ?? 0);
          }
          untold = [];
        }
        if (what === "read") {
          const found = (await readThing(platform, key))?.at ?? 0;
          const due = told.filter((one) => one.key === key && Date.now() - one.at >= BOUND_MS);
          const least = Math.max(0, ownNewest[by]?.get(key) ?? 0, ...due.map((one) => one.version));
          expect(found).toBeGreaterThanOrEqual(least);
          expect(found).toBeLessThanOrEqual(newest.get(key) ?? 0);
        }
        for (const { table } of all) {
          const memory = things.memoryOf(table);
          expect(memory.size).toBeLessThanOrEqual(bounds.entries);
          expect(memory.bytes).toBeLessThanOrEqual(bounds.bytes);
        }
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

test("what nobody told of is read anew after a minute", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const [one, other] = (await processes(2)) as [Platform, Platform];
  await writeThing(one, "a", 1);
  vi.setSystemTime(Date.now() + 40_000);
  expect(await readThing(other, "a")).toEqual({ at: 1 });
  await writeThing(one, "a", 2);
  expect(await readThing(other, "a")).toEqual({ at: 1 });
  vi.setSystemTime(Date.now() + 60_001);
  expect(await readThing(other, "a")).toEqual({ at: 2 });
});

test("a value that was read while it changed is not kept", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const [one, other] = (await processes(2)) as [Platform, Platform];
  const slow = things.read(one, "a", [partition("a")], async () => {
    await writeThing(other, "a", 1);
    await tellChanged(other, [partition("a")]);
    return { at: 0 };
  });
  expect(await slow).toEqual({ at: 0 });
  vi.setSystemTime(Date.now() + BOUND_MS);
  expect(await readThing(one, "a")).toEqual({ at: 1 });
});

test("nor is one that this very process changed meanwhile, or heard of meanwhile", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const [one, other] = (await processes(2)) as [Platform, Platform];
  await things.read(one, "a", [partition("a")], async () => {
    await writeThing(one, "a", 1);
    return { at: 0 };
  });
  expect(await readThing(one, "a")).toEqual({ at: 1 });

  await readThing(one, "c");
  await things.read(one, "b", [partition("b")], async () => {
    await writeThing(other, "b", 1);
    await tellChanged(other, [partition("b")]);
    vi.setSystemTime(Date.now() + BOUND_MS);
    await readThing(one, "c");
    return { at: 0 };
  });
  expect(await readThing(one, "b")).toEqual({ at: 1 });
});

test("values that many share cannot be changed, and hits are counted", async () => {
  const [platform] = (await processes(1)) as [Platform];
  const before = hitRates()["things of a test"] ?? { asked: 0, hits: 0 };
  const read = () => things.read(platform, "b", [partition("b")], async () => ({ at: 5 }));
  const [first, second] = [await read(), await read()];
  expect(second).toBe(first);
  expect(() => {
    (second as { at: number }).at = 6;
  }).toThrow(TypeError);
  expect(hitRates()["things of a test"]).toEqual({
    asked: before.asked + 2,
    hits: before.hits + 1,
  });
  forgetCached(platform);
  expect(await read()).not.toBe(first);
});

test("many are read together, and only what memory has not", async () => {
  const [platform] = (await processes(1)) as [Platform];
  const asked: string[][] = [];
  const read = (wanted: string[]) =>
    things.readAll(
      platform,
      wanted,
      (key) => [partition(key)],
      async (missing) => {
        asked.push([...missing]);
        return new Map(missing.filter((key) => key !== "c").map((key) => [key, { at: 1 }]));
      },
      null,
    );
  await read(["a", "c"]);
  const found = await read(["a", "b", "c"]);
  expect(asked).toEqual([["a", "c"], ["b"]]);
  expect([...found].toSorted()).toEqual([
    ["a", { at: 1 }],
    ["b", { at: 1 }],
    ["c", null],
  ]);
});
