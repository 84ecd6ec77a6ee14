import { NOTIFICATION_KINDS, type Notification, type NotificationFacts } from "@tandem/contract";
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

test("every kind that the API tells has words, whoever reads it", () => {
  for (const kind of NOTIFICATION_KINDS)
    for (const reader of ["sponsor", "influencer", undefined] as const) {
      const facts = { ...between, month: "2026-03", day: "2026-03-03", ...(reader && { reader }) };
      expect(wordsOf(told(kind, facts)).title, kind).not.toBe("As it was told");
    }
});

test("an import that stopped says why, and one of another kind what it was told", () => {
  const stopped = (outcome: string, said: string) =>
    wordsOf(told("import.finished", { outcome, said, about: "fans" })).text;
  expect(stopped("no_column", "?")).toBe('The file has no column "fans".');
  expect(stopped("danced", "It danced.")).toBe("It danced.");
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
