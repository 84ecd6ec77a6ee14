import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { setClock } from "./clock.ts";
import { newId } from "./ids.ts";
import { once, UnderWay } from "./once.ts";
import type { Platform } from "./platform.ts";
import { testPlatform } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterEach(() => setClock());

const later = (seconds: number) => setClock(() => new Date(Date.now() + seconds * 1000));

describe("an effect", () => {
  test("is done once, however often and however many at once ask for it", async () => {
    const key = newId("evt");
    let done = 0;
    const ask = () =>
      once(platform, key, async () => {
        await new Promise((next) => setTimeout(next, 20));
        done++;
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, ask));
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(UnderWay);
    }
    await ask();
    expect(done).toBe(1);
  });

  test("that answered says the same to whoever asks again, whatever it would answer now", async () => {
    for (const answer of [false, 0, "", "suppressed", null, { sent: 2, to: ["a", "b"] }]) {
      const key = newId("evt");
      const ask = (given: typeof answer) => once(platform, key, async () => given);
      expect(await ask(answer)).toEqual(answer);
      expect(await ask("another")).toEqual(answer);
    }
    const silent = newId("evt");
    const ask = () => once(platform, silent, async () => {});
    expect([await ask(), await ask()]).toEqual([undefined, undefined]);
  });

  test("that failed can be tried again at once", async () => {
    const key = newId("evt");
    await expect(once(platform, key, () => Promise.reject(new Error("refused")))).rejects.toThrow(
      "refused",
    );
    let done = 0;
    await once(platform, key, async () => void done++);
    expect(done).toBe(1);
  });

  test("whose process died is taken up when its lease has run out, not before", async () => {
    const key = newId("evt");
    let finish = () => {};
    const hanging = once(platform, key, () => new Promise<void>((resolve) => (finish = resolve)));
    await new Promise((next) => setTimeout(next, 100));
    let done = 0;
    const ask = () => once(platform, key, async () => void done++);
    await expect(ask()).rejects.toBeInstanceOf(UnderWay);
    later(61);
    await ask();
    expect(done).toBe(1);
    finish();
    await hanging;
  });
});
