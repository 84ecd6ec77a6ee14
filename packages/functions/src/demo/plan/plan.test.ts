import {
  CATEGORIES,
  CancelWish,
  ChangesWanted,
  CounterOffer,
  NewAdRequest,
  NewApplication,
  NewCampaign,
  NewDispute,
  NewMessage,
  NewReview,
  OfferChange,
  PLATFORMS,
  Publication,
  Registration,
  Rejection,
  Settlement,
  Submission,
} from "@tandem/contract";
import * as v from "valibot";
import { expect, test } from "vitest";
import { makePlan } from "./plan.ts";
import { HOUR, type Step } from "./types.ts";

const NOW = Date.parse("2026-05-20T10:00:00Z");
const plan = makePlan(NOW);
const distinct = <T>(all: T[]) => new Set(all);
/** What moves the terms or ends the talk about them. */
const DECISIONS: ReadonlySet<Step["kind"]> = new Set([
  "offer",
  "apply",
  "edit",
  "counter",
  "accept",
  "reject",
  "withdraw",
  "expire",
]);
const decisions = plan.threads.map(
  ({ steps }) => steps.findLast(({ kind }) => DECISIONS.has(kind))?.kind,
);

test("the plan has what a market has, in all its states", () => {
  expect(plan.sponsors).toHaveLength(40);
  expect(plan.influencers).toHaveLength(600);
  expect(plan.campaigns).toHaveLength(120);
  expect(plan.threads).toHaveLength(900);
  expect(distinct(plan.influencers.map(({ profile }) => profile.category)).size).toBe(
    CATEGORIES.length,
  );
  const platforms = plan.influencers.flatMap(({ profile }) => profile.platforms ?? []);
  expect(distinct(platforms.map(({ platform }) => platform)).size).toBe(PLATFORMS.length);
  expect(distinct(plan.campaigns.map(({ fate }) => fate)).size).toBe(6);
  expect(distinct(plan.campaigns.map(({ input }) => input.visibility)).size).toBe(2);
  expect(distinct(plan.campaigns.map(({ input }) => input.currency)).size).toBeGreaterThan(10);
  for (const kind of ["accept", "reject", "withdraw", "expire", "offer", "apply", "counter"]) {
    expect(decisions.filter((one) => one === kind).length, kind).toBeGreaterThan(9);
  }
  const names = plan.influencers.map(({ name }) => name).join();
  for (const script of "Latin Greek Cyrillic Arabic Devanagari Han Hiragana Hangul Hebrew".split(
    " ",
  )) {
    expect(names, script).toMatch(new RegExp(`\\p{Script=${script}}`, "u"));
  }
  expect(plan.sponsors.filter(({ decision }) => !decision)).toHaveLength(4);
  expect(plan.sponsors.filter(({ decision }) => decision?.rejected)).toHaveLength(1);
  const flags = [...plan.sponsors, ...plan.influencers].filter(({ flag }) => flag);
  expect(flags).toHaveLength(2);
  expect(plan.campaigns.filter(({ flagReason }) => flagReason)).toHaveLength(2);
});

test("what was agreed goes every way that it can", () => {
  const threads = plan.threads.map(({ steps }) => new Set(steps.map(({ kind }) => kind)));
  const share = (kind: Step["kind"]) =>
    threads.filter((kinds) => kinds.has(kind)).length /
    threads.filter((k) => k.has("accept")).length;
  for (const kind of ["pay", "submit", "approve", "publish", "release", "review"] as const) {
    expect(share(kind), kind).toBeGreaterThan(0.4);
  }
  for (const kind of [
    "changes",
    "approve by itself",
    "release by itself",
    "cancel",
    "dispute",
  ] as const) {
    expect(share(kind), kind).toBeGreaterThan(0.02);
  }
  const steps = plan.threads.flatMap((thread) => thread.steps);
  expect(steps.some((step) => step.kind === "pay" && step.card === "declined")).toBe(true);
  const verdicts = steps.flatMap((step) => (step.kind === "settle" ? [step.outcome] : []));
  expect(distinct(verdicts).size).toBe(3);
  expect(steps.filter(({ kind }) => kind === "report").length).toBeGreaterThan(1);
});

test("the same instant gives the same plan", () => {
  expect(JSON.stringify(makePlan(NOW))).toBe(JSON.stringify(plan));
});

test("few have most of the followers", () => {
  const reaches = plan.influencers
    .map(({ profile }) => Math.max(...(profile.platforms ?? []).map((one) => one.followers)))
    .sort((a, b) => b - a);
  const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);
  expect(sum(reaches.slice(0, 60))).toBeGreaterThan(sum(reaches) / 2);
});

test("the two who are logged in as have something to do", () => {
  const own = plan.threads.filter(({ campaign }) => plan.campaigns[campaign]?.sponsor === 0);
  const waiting = (thread: { steps: Step[] }, side: Step["by"]) => {
    const last = thread.steps.findLast(({ kind }) => kind !== "message");
    return last?.by === side && ["offer", "apply", "counter", "edit"].includes(last.kind);
  };
  expect(own.filter((one) => waiting(one, "influencer")).length).toBeGreaterThan(2);
  const zoe = plan.threads.filter(({ influencer }) => influencer === 0);
  expect(zoe.filter((one) => waiting(one, "sponsor")).length).toBeGreaterThan(2);
});

const SCHEMAS = {
  apply: NewApplication,
  counter: CounterOffer,
  message: NewMessage,
  reject: Rejection,
} as const;
const id = "inf_00000000000000000000000000";

test("all that is said and offered could have come through the API", () => {
  const password = "correct horse battery";
  for (const { username, email, profile } of plan.sponsors) {
    v.parse(Registration, { role: "sponsor", username, email, password, profile });
  }
  for (const { username, email, profile } of plan.influencers) {
    v.parse(Registration, { role: "influencer", username, email, password, profile });
  }
  for (const { input } of plan.campaigns) v.parse(NewCampaign, input);
  for (const step of plan.threads.flatMap(({ steps }) => steps)) {
    if (step.kind === "offer") v.parse(NewAdRequest, { ...step.input, influencerId: id });
    if (step.kind === "edit") v.parse(OfferChange, { ...step, version: 1 });
    if (step.kind === "submit") v.parse(Submission, step);
    if (step.kind === "changes") v.parse(ChangesWanted, step);
    if (step.kind === "publish") v.parse(Publication, step);
    if (step.kind === "cancel") v.parse(CancelWish, step);
    if (step.kind === "dispute") v.parse(NewDispute, step);
    if (step.kind === "settle") v.parse(Settlement, step);
    if (step.kind === "review") v.parse(NewReview, step);
    if (step.kind in SCHEMAS) {
      const schema = SCHEMAS[step.kind as keyof typeof SCHEMAS];
      v.parse(schema, "input" in step ? step.input : step);
    }
    expect(JSON.stringify(step)).not.toMatch(/\{\w+\}|undefined|NaN/);
  }
});

test("every thread goes forward in time, and no further than now", () => {
  for (const { steps } of plan.threads) {
    const times = steps.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(NOW);
  }
});

test("what waits on top of the first sponsor's home is a counter-offer of the first influencer", () => {
  const waiting = plan.threads.flatMap(({ campaign, influencer, steps }) => {
    const last = steps.findLast(({ kind }) => DECISIONS.has(kind));
    const waits = last?.by === "influencer" && ["apply", "counter"].includes(last.kind);
    const runsOut = (last?.at ?? 0) + 72 * HOUR;
    if (plan.campaigns[campaign]?.sponsor !== 0 || !waits || runsOut <= NOW) return [];
    return [{ influencer, kind: last.kind, runsOut }];
  });
  // README walks through it.
  const [top] = waiting.sort((a, b) => a.runsOut - b.runsOut);
  expect(top).toMatchObject({ influencer: 0, kind: "counter" });
  expect(plan.influencers[0]?.username).toBe("zoe");
});
