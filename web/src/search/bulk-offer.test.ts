import type { OffersPreview } from "@tandem/contract";
import { expect, test } from "vitest";
import { nextOf, planOf, progressOf, withOutcome } from "./bulk-offer.ts";
import { sendAll } from "./send-offers.ts";

const preview: OffersPreview = {
  currency: "USD",
  before: 1_000,
  after: 200,
  offers: ["ana", "bo", "cy"].map((id, n) => ({
    influencerId: id,
    influencerName: id,
    amount: 400,
    outcome: n < 2 ? ("fits" as const) : ("over_budget" as const),
    available: 200,
  })),
};
let keys = 0;
const plan = () =>
  planOf({ id: "cmp", name: "Spring" }, { requirements: "One post" }, preview, () => `${++keys}`);
const sentKeys: string[] = [];
const lost = Object.assign(new Error("No connection"), { uncertain: true });

test("only what fits is sent, in order, each under a key of its own", async () => {
  sentKeys.length = 0;
  const begun = plan();
  const end = await sendAll(begun, async (_, item) => {
    sentKeys.push(item.key);
    return { id: `req_${item.influencerId}` };
  });
  expect(sentKeys).toEqual(begun.items.slice(0, 2).map(({ key }) => key));
  expect(end.items.map(({ state, adRequestId }) => [state, adRequestId])).toEqual([
    ["sent", "req_ana"],
    ["sent", "req_bo"],
    ["left_out", undefined],
  ]);
  expect(progressOf(end)).toEqual({ sent: 2, all: 2, left: 0 });
});

test("without an answer it stops, and goes on with the same key where it was", async () => {
  sentKeys.length = 0;
  let broken = true;
  const send = async (_: unknown, item: { key: string; influencerId: string }) => {
    sentKeys.push(item.key);
    if (broken) throw lost;
    return { id: item.influencerId };
  };
  const kept: string[] = [];
  const halted = await sendAll(plan(), send, (now) => kept.push(JSON.stringify(now)));
  expect(progressOf(halted)).toEqual({ sent: 0, all: 2, left: 2 });
  expect(nextOf(halted)).toMatchObject({ influencerId: "ana", state: "unknown" });
  broken = false;
  const end = await sendAll(JSON.parse(kept.at(-1) ?? ""), send);
  expect(progressOf(end)).toEqual({ sent: 2, all: 2, left: 0 });
  expect(sentKeys[1]).toBe(sentKeys[0]);
  expect(new Set(sentKeys).size).toBe(2);
});

test("one that is refused says why, and the others still go", async () => {
  const end = await sendAll(plan(), async (_, { influencerId }) => {
    if (influencerId === "ana") throw Object.assign(new Error("Takes none."), { status: 409 });
    return { id: influencerId };
  });
  expect(end.items[0]).toMatchObject({ state: "refused", why: "Takes none." });
  expect(progressOf(end)).toEqual({ sent: 1, all: 2, left: 0 });
});

test("it stops between two when it is told to, and where no further call is let through", async () => {
  let asked = 0;
  const halted = await sendAll(
    plan(),
    async (_, { influencerId }) => ({ id: influencerId }),
    () => {},
    () => ++asked > 1,
  );
  expect(progressOf(halted)).toEqual({ sent: 1, all: 2, left: 1 });
  const tooFast = Object.assign(new Error("Too many requests"), { status: 429 });
  const slowed = await sendAll(plan(), () => Promise.reject(tooFast));
  expect(slowed.items[0]).toMatchObject({ state: "waiting" });
});

test("what became of one changes that one alone", () => {
  const begun = plan();
  const next = withOutcome(begun, "bo", { state: "sent" });
  expect(next.items[0]).toEqual(begun.items[0]);
  expect(next.items[1]?.state).toBe("sent");
});
