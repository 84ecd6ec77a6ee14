import { expect, test } from "vitest";
import { type Kept, makeTurn } from "./turn.ts";

function device(start = 1_000_000) {
  const items = new Map<string, string>();
  const kept: Kept = {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => items.set(name, value),
    removeItem: (name) => items.delete(name),
  };
  const clock = { now: start, waited: 0 };
  const page = () =>
    makeTurn(
      () => kept,
      async (time) => {
        clock.waited += time;
        clock.now += time;
      },
      () => clock.now,
    );
  return { clock, page };
}

test("a page waits for the refresh of the page before it", async () => {
  const { clock, page } = device();
  page().begin();
  clock.now += 200;
  await page().free();
  expect(clock.waited).toBe(2_800);
});

test("nobody waits for a refresh that was answered, or one of long ago", async () => {
  const { clock, page } = device();
  const first = page();
  first.begin();
  first.end();
  await page().free();
  first.begin();
  clock.now += 60_000;
  await page().free();
  expect(clock.waited).toBe(0);
});

test("a clock that was set back makes nobody wait", async () => {
  const { clock, page } = device();
  page().begin();
  clock.now -= 60_000;
  await page().free();
  expect(clock.waited).toBe(0);
});

test("a device without storage refreshes at once", async () => {
  const forbidden = () => {
    throw new Error("forbidden");
  };
  const turn = makeTurn(forbidden, () => Promise.reject(new Error("waited")));
  turn.begin();
  await turn.free();
  turn.end();
});
