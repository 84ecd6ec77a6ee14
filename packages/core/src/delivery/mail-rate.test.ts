import { expect, test } from "vitest";
import { mailRate } from "./testing.ts";

const RATE = 25;

test("three processes together keep to the account's rate in any second", async () => {
  const { mails, mostLeft } = await mailRate(RATE, 3, 25);
  expect(mails).toBe(75);
  expect(mostLeft).toBeLessThanOrEqual(RATE);
}, 90_000);
