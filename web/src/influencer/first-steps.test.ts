import { expect, test } from "vitest";
import { bare } from "./bare-profile.testing.ts";
import { firstSteps, isNew } from "./first-steps.ts";

const NOW = Date.parse("2026-03-01T00:00:00Z");
const day = (n: number) => new Date(NOW + n * 86_400_000).toISOString();

test("who has just registered has every step before them", () => {
  const steps = firstSteps({ profile: bare, emailVerified: false, requests: 0 });
  expect(steps.filter((step) => step.done)).toEqual([]);
  expect(isNew(day(-1), steps, NOW)).toBe(true);
});

test("a step is done when what it asks for is there", () => {
  const profile = { ...bare, kit: { headline: "", showPrice: false } };
  const done = firstSteps({ profile, emailVerified: true, requests: 1 })
    .filter((step) => step.done)
    .map(({ name }) => name);
  expect(done).toEqual([
    "Confirm your e-mail address",
    "Publish your media kit",
    "Begin your first thread",
  ]);
});

test("the steps go away when all are done, and from those who are here for long", () => {
  const steps = firstSteps({ profile: bare, emailVerified: true, requests: 0 });
  expect(isNew(day(-61), steps, NOW)).toBe(false);
  expect(
    isNew(
      day(-1),
      steps.map((step) => ({ ...step, done: true })),
      NOW,
    ),
  ).toBe(false);
});
