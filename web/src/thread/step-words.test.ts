import { type AdRequest, TIMELINE_KINDS, type TimelineEntry } from "@tandem/contract";
import { expect, test } from "vitest";
import { moveWords } from "./move-words.ts";
import type { Reader } from "./thread-words.ts";

const request = {
  sponsorName: "Meridian",
  influencerName: "Ana",
  offer: { amount: 40_000, currency: "USD" },
} as AdRequest;

const told = (kind: TimelineEntry["kind"], role: string, me: Reader, more = {}): string =>
  moveWords(
    {
      id: "evt_1",
      at: "2031-03-03T10:00:00.000Z",
      actor: { id: "x", role, name: "someone" },
      kind,
      deliverable: { n: 1, platform: "instagram", format: "reel" },
      ...more,
    } as TimelineEntry,
    request,
    me,
  );

test("steps of the work are told to each reader", () => {
  expect(told("submitted", "influencer", "sponsor")).toBe("Ana handed in the Instagram reel.");
  expect(told("changes_requested", "sponsor", "sponsor")).toBe(
    "You asked for changes to the Instagram reel.",
  );
  expect(told("approved", "system", "sponsor")).toBe(
    "The Instagram reel approved itself: nobody answered for 72 hours.",
  );
  expect(told("published", "influencer", null)).toBe("Ana published the Instagram reel.");
});

test("movements of money say what went to whom", () => {
  const money = { amount: 40_000, currency: "USD" };
  expect(told("held", "sponsor", "influencer", { money })).toBe(
    "Meridian paid $400. It is held until the work is live.",
  );
  expect(told("released", "sponsor", "influencer", { money })).toBe(
    "Meridian released $400 to you.",
  );
  const split = { money: { ...money, influencerAmount: 15_000, refunded: 25_000 } };
  expect(told("split", "admin", "sponsor", split)).toBe(
    "An admin split the money: $150 to Ana, $250 back to you.",
  );
  const back = { money: { ...money, refunded: 40_000 } };
  expect(told("cancelled", "influencer", "influencer", back)).toBe(
    "You cancelled the agreement. $400 went back to Meridian.",
  );
});

test("every kind of the contract has words of its own", () => {
  const silent = ["offered", "applied", "edited", "countered", "messaged"];
  const words = TIMELINE_KINDS.filter((kind) => !silent.includes(kind)).map((kind) =>
    told(kind, "sponsor", null),
  );
  expect(words.every((text) => /\w\.$/.test(text))).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});
