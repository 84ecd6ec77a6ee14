import type { AdRequest, Offer, TimelineEntry } from "@tandem/contract";
import { expect, test } from "vitest";
import { moveWords, offerTitle } from "./move-words.ts";
import { tableWords } from "./table-words.ts";
import { turnWords } from "./thread-words.ts";

const offer: Offer = {
  version: 2,
  by: "influencer",
  amount: 45_000,
  currency: "USD",
  requirements: "",
  deliverables: [],
  dueDate: "2031-03-14",
  message: "",
  madeAt: "2031-03-03T10:00:00.000Z",
  expiresAt: "2031-03-06T10:00:00.000Z",
};
const request = {
  sponsorName: "Meridian",
  influencerName: "Ana Okafor",
  startedBy: "sponsor",
  turn: "sponsor",
  offer,
} as AdRequest;
const entry = (kind: TimelineEntry["kind"], role: string): TimelineEntry => ({
  id: "evt_1",
  at: offer.madeAt,
  actor: { id: "x", role, name: "someone" },
  kind,
  offer,
});

test("what is on the table reads from the reader's side", () => {
  expect(tableWords(request, "sponsor", 40_000)).toBe(
    "Ana Okafor asks for $450. You offered $400.",
  );
  expect(tableWords(request, "influencer", 40_000)).toBe(
    "You asked for $450. Meridian offered $400.",
  );
  expect(tableWords(request, null, null)).toBe("Ana Okafor asks for $450.");
});

test("an application is called one", () => {
  const applied = {
    ...request,
    startedBy: "influencer",
    offer: { ...offer, version: 1 },
  } as AdRequest;
  expect(tableWords(applied, "sponsor", null)).toBe("Ana Okafor applied for $450.");
});

test("the turn names who has it", () => {
  expect(turnWords(request, "sponsor", "sponsor")).toBe("Your turn");
  expect(turnWords(request, "sponsor", "influencer")).toBe("Meridian’s turn");
});

test("deeds are told in the second person to who did them", () => {
  expect(offerTitle(entry("edited", "sponsor"), request, "sponsor")).toBe("You changed your offer");
  expect(offerTitle(entry("edited", "sponsor"), request, "influencer")).toBe(
    "Meridian changed the offer",
  );
  expect(moveWords(entry("accepted", "influencer"), request, "influencer")).toBe(
    "You accepted $450.",
  );
  expect(moveWords(entry("rejected", "system"), request, "sponsor")).toBe(
    "Tandem closed this request.",
  );
  expect(moveWords(entry("expired", "system"), request, "sponsor")).toBe(
    "The offer ran out without an answer.",
  );
});
