import type { AdRequest, Payment } from "@tandem/contract";
import { expect, test } from "vitest";
import { moneyWords } from "./money-words.ts";
import { preview } from "./work-words.ts";

const request = (payment: Payment, status = "accepted") =>
  ({
    sponsorName: "Meridian",
    influencerName: "Ana",
    status,
    offer: { amount: 40_000, currency: "USD" },
    payment,
    updatedAt: "2031-03-20T10:00:00.000Z",
  }) as AdRequest;

test("a split says to each side what came to whom, and the fee", () => {
  const split = request(
    { status: "split", amount: 40_000, influencerAmount: 15_000, fee: 1_500 },
    "completed",
  );
  expect(moneyWords(split, "influencer")).toBe(
    "An admin split it on Mar 20, 2031: $150.00 went to you, $250.00 back to Meridian. Tandem kept $15.00 of it as its fee.",
  );
  expect(moneyWords(split, "sponsor")).toContain("$150.00 went to Ana, $250.00 back to your card.");
});

test("held money says who has it to release", () => {
  const held = request({ status: "held", amount: 40_000 });
  expect(moneyWords(held, "sponsor")).toBe(
    "$400.00 is held safely. It goes to Ana when all work is live and you release it.",
  );
  expect(moneyWords(held, "influencer")).toContain("It goes to you when all work is live");
});

test("what was cancelled before it was paid moved no money", () => {
  expect(moneyWords(request({ status: "unpaid" }, "cancelled"), "sponsor")).toBe(
    "No money was paid.",
  );
});

test("an address is shown by host and path", () => {
  expect(preview("https://www.instagram.com/p/Cx81?a=1")).toEqual({
    host: "instagram.com",
    path: "/p/Cx81?a=1",
  });
  expect(preview("https://youtu.be/")).toEqual({ host: "youtu.be", path: "" });
});
