import { expect, test } from "vitest";
import { ChangeFeed } from "./changes.ts";

/** A feed on a list of changes, at a time that the test says. */
function feedAt(start: number) {
  const state = { now: start, queries: [] as number[], cleared: 0, dropped: [] as string[] };
  const rows: Array<{ at: number; partitions: string[]; seenFrom: number }> = [];
  const feed = new ChangeFeed(
    async (since) => {
      state.queries.push(since);
      return rows.filter(({ at, seenFrom }) => at >= since && seenFrom <= state.now);
    },
    () => state.now,
  );
  feed.listen({
    drop: (partition) => state.dropped.push(partition),
    clear: () => state.cleared++,
  });
  return { feed, state, rows };
}

test("it asks once in half a second, however many want to know", async () => {
  const { feed, state } = feedAt(1_000_000);
  await feed.current();
  expect(state.queries).toHaveLength(0);
  state.now += 500;
  await Promise.all([feed.current(), feed.current(), feed.current()]);
  state.now += 499;
  await feed.current();
  expect(state.queries).toHaveLength(1);
});

test("what is written late is heard of all the same", async () => {
  const { feed, state, rows } = feedAt(1_000_000);
  state.now += 1_000;
  rows.push({ at: state.now, partitions: ["a"], seenFrom: state.now + 9_000 });
  await feed.current();
  expect(state.dropped).toEqual([]);
  state.now += 9_000;
  await feed.current();
  expect(state.dropped).toEqual(["a"]);
});

test("what changed lately counts as unsettled, and no longer once it is settled", async () => {
  const { feed, state } = feedAt(1_000_000);
  feed.note("a", state.now);
  expect(feed.isUnsettled(["b", "a"], state.now + 15_000)).toBe(true);
  expect(feed.isUnsettled(["a"], state.now + 15_001)).toBe(false);
  expect(feed.isUnsettled(["b"], state.now)).toBe(false);
});

test("after a long silence all is forgotten, because the rows of changes are gone", async () => {
  const { feed, state } = feedAt(1_000_000);
  state.now += 9 * 60_000;
  await feed.current();
  expect(state.cleared).toBe(0);
  state.now += 10 * 60_000;
  await feed.current();
  expect(state.cleared).toBe(1);
  expect(state.queries.at(-1)).toBe(state.now - 15_000);
});
