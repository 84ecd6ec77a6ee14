import { createRoot, createSignal } from "solid-js";
import { beforeEach, expect, test } from "vitest";
import { ApiProblem } from "../api.ts";
import { createAction } from "./action.ts";
import { createPages, createQuery, forgetAll, invalidate, patch, peek } from "./query.ts";

// The browser's visibility events are all that the data layer takes from a page.
const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
Object.assign(globalThis, { document: page, window: new EventTarget() });

beforeEach(forgetAll);

const settle = () => new Promise((done) => setTimeout(done, 5));

function inRoot<T>(make: () => T): { made: T; dispose: () => void } {
  return createRoot((dispose) => ({ made: make(), dispose }));
}

test("two users of one key share one request", async () => {
  let asked = 0;
  const fetcher = async () => {
    asked += 1;
    return "answer";
  };
  const { made, dispose } = inRoot(() => [
    createQuery(() => "/a", fetcher),
    createQuery(() => "/a", fetcher),
  ]);
  expect(made[0]?.loading()).toBe(true);
  await settle();
  expect(made.map((query) => query.data())).toEqual(["answer", "answer"]);
  expect(asked).toBe(1);
  dispose();
});

test("invalidating a prefix refetches what is on screen and keeps showing the old answer", async () => {
  let version = 0;
  const { made, dispose } = inRoot(() =>
    createQuery(
      () => "/campaigns/1",
      async () => ++version,
    ),
  );
  await settle();
  invalidate("/campaigns");
  expect(made.data()).toBe(1);
  expect(made.loading()).toBe(false);
  expect(made.refreshing()).toBe(true);
  await settle();
  expect(made.data()).toBe(2);
  invalidate("/threads");
  await settle();
  expect(made.data()).toBe(2);
  dispose();
});

test("a key that is not there yet asks for nothing", async () => {
  const asked: string[] = [];
  const [id, setId] = createSignal<string | undefined>();
  const { made, dispose } = inRoot(() =>
    createQuery(
      () => id() && `/x/${id()}`,
      async () => {
        asked.push(String(id()));
        return id();
      },
    ),
  );
  await settle();
  expect(made.loading()).toBe(false);
  setId("7");
  await settle();
  expect(made.data()).toBe("7");
  expect(asked).toEqual(["7"]);
  dispose();
});

test("an answer already on its way does not undo what was written meanwhile", async () => {
  let answer = "first";
  const { made, dispose } = inRoot(() =>
    createQuery(
      () => "/slow",
      async () => {
        const value = answer;
        await settle();
        return value;
      },
    ),
  );
  await settle();
  await settle();
  answer = "old";
  const refetching = made.refetch();
  patch<string>("/slow", () => "mine");
  await refetching;
  expect(made.data()).toBe("mine");
  dispose();
});

test("an error is told and the last answer stays", async () => {
  let fail = false;
  const { made, dispose } = inRoot(() =>
    createQuery(
      () => "/e",
      async () => {
        if (fail) throw new Error("down");
        return "good";
      },
    ),
  );
  await settle();
  fail = true;
  await made.refetch();
  expect(made.error()?.message).toBe("down");
  expect(made.data()).toBe("good");
  dispose();
});

test("pages grow at the end and a refresh asks for all of them again", async () => {
  const cursors: (string | undefined)[] = [];
  const { made, dispose } = inRoot(() =>
    createPages<number>(
      () => "/list",
      async (cursor) => {
        cursors.push(cursor);
        const from = Number(cursor ?? 0);
        return { items: [from, from + 1], nextCursor: from < 4 ? String(from + 2) : null };
      },
    ),
  );
  await settle();
  await made.loadMore();
  expect(made.items()).toEqual([0, 1, 2, 3]);
  expect(made.hasMore()).toBe(true);
  invalidate("/list");
  await settle();
  expect(made.items()).toEqual([0, 1, 2, 3]);
  expect(cursors).toEqual([undefined, "2", undefined, "2"]);
  await made.loadMore();
  expect(made.hasMore()).toBe(false);
  dispose();
});

test("the same input after an unknown outcome keeps its key, after a refusal it does not", async () => {
  const keys: string[] = [];
  const outcomes = [503, 503, 409, 200];
  const action = createAction(async (_: { amount: number }, { idempotencyKey }) => {
    keys.push(idempotencyKey);
    const status = outcomes[keys.length - 1] ?? 200;
    if (status !== 200) throw new ApiProblem({ status });
    return status;
  });
  for (const _ of outcomes) await action.run({ amount: 5 }).catch(() => {});
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).toBe(keys[0]);
  expect(keys[3]).not.toBe(keys[2]);
  await action.run({ amount: 6 });
  expect(new Set(keys).size).toBe(3);
});

test("a double click acts once", async () => {
  let done = 0;
  const action = createAction(async () => {
    done += 1;
    await settle();
  });
  await Promise.all([action.run(undefined), action.run(undefined)]);
  expect(done).toBe(1);
});

test("an optimistic change is taken back when the action fails", async () => {
  const { dispose } = inRoot(() =>
    createQuery(
      () => "/n",
      async () => 1,
    ),
  );
  await settle();
  const action = createAction(
    async () => {
      expect(peek("/n")).toBe(2);
      throw new Error("refused");
    },
    { optimistic: () => patch<number>("/n", (value) => value + 1) },
  );
  await expect(action.run(undefined)).rejects.toThrow("refused");
  expect(peek("/n")).toBe(1);
  dispose();
});
