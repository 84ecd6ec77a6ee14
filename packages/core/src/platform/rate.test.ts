import { beforeAll, expect, test } from "vitest";
import type { Platform } from "./platform.ts";
import { countIn, countWithin } from "./rate.ts";
import { testPlatform } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const at = (seconds: number) => new Date(Date.parse("2026-03-01T00:00:00Z") + seconds * 1000);

test("a window opens with the first count and closes after its seconds", async () => {
  expect(await countWithin(platform, "a", "x", 60, 1, at(0))).toEqual({ count: 1, retryAfter: 60 });
  expect(await countWithin(platform, "a", "x", 60, 1, at(59))).toEqual({ count: 2, retryAfter: 1 });
  expect(await countIn(platform, "a", "x", 60, 1, at(60))).toBe(1);
});

test("several can be counted at once, and each key and scope for itself", async () => {
  expect(await countIn(platform, "b", "x", 60, 25, at(0))).toBe(25);
  expect(await countIn(platform, "b", "y", 60, 1, at(0))).toBe(1);
  expect(await countIn(platform, "c", "x", 60, 1, at(0))).toBe(1);
  expect(await countIn(platform, "b", "x", 60, 25, at(1))).toBe(50);
});

test("fifty counting at once, the window being opened by one of them, lose none", async () => {
  const counts = await Promise.all(
    Array.from({ length: 50 }, () => countIn(platform, "d", "x", 60, 1, at(0))),
  );
  expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
});
