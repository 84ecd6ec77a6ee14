import { expect, test } from "vitest";
import { FIRST_STEPS, stepsDone } from "./first-steps.ts";

const requests = {
  pending: 0,
  accepted: 0,
  rejected: 0,
  withdrawn: 0,
  expired: 0,
  cancelled: 0,
  completed: 0,
};
const campaigns = { draft: 0, live: 0, paused: 0, ended: 0, archived: 0 };
const pot = { currency: "USD", budget: 1, reserved: 0, committed: 0, paid: 0, held: 0 };
const none = { requests, campaigns, money: [] };
const done = (...args: Parameters<typeof stepsDone>) => {
  const steps = stepsDone(...args);
  return FIRST_STEPS.filter((step) => steps[step]);
};

test("a new sponsor has everything before them, and approval first", () => {
  expect(done("pending", none, false)).toEqual([]);
  expect(done("active", none, false)).toEqual(["approval"]);
});

test("a draft is a campaign, but not a published one", () => {
  const draft = { ...none, campaigns: { ...campaigns, draft: 1 } };
  expect(done("active", draft, false)).toEqual(["approval", "campaign"]);
  const live = { ...none, campaigns: { ...campaigns, draft: 1, live: 1 } };
  expect(done("active", live, true)).toEqual(["approval", "campaign", "publish", "find"]);
});

test("money that was paid in ends the list, also when it was released since", () => {
  const known = {
    requests: { ...requests, completed: 1 },
    campaigns: { ...campaigns, ended: 1 },
    money: [pot, { ...pot, currency: "EUR", paid: 100 }],
  };
  expect(done("active", known, false)).toEqual([...FIRST_STEPS]);
});
