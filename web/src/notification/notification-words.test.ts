import type { Notification, NotificationFacts } from "@tandem/contract";
import { expect, test } from "vitest";
import { wordsOf } from "./notification-words.ts";

const told = (kind: string, facts?: NotificationFacts): Notification => ({
  id: "ntf_1",
  at: "2026-03-03T09:12:00.000Z",
  kind,
  title: "As it was told",
  text: "",
  link: "/threads/req_1",
  read: false,
  ...(facts && { facts }),
});
const between = { who: "Ana", campaign: "Spring serum", currency: "USD", amount: 45000 };

test("a counter-offer says what was asked and what was offered before", () => {
  const facts = { ...between, by: "influencer", reader: "sponsor", before: 40000 } as const;
  expect(wordsOf(told("ad_request.countered", facts)).title).toBe(
    "Ana asks for $450.00. You offered $400.00.",
  );
});

test("a piece of several says which it is", () => {
  const piece = { platform: "instagram", format: "reel", n: 2, of: 3 } as const;
  expect(wordsOf(told("deliverable.submitted", { ...between, piece })).title).toBe(
    "Ana handed in the Instagram reel (2 of 3) for Spring serum.",
  );
});

test("names from right to left do not turn the sentence around", () => {
  expect(wordsOf(told("campaign.ended", { campaign: "حملة" })).title).toBe(
    "\u2068حملة\u2069 has ended.",
  );
});

test("what has no pieces, or a kind that is not known here, stays as it was told", () => {
  expect(wordsOf(told("ad_request.countered")).title).toBe("As it was told");
  expect(wordsOf(told("account.danced", {})).title).toBe("As it was told");
});
