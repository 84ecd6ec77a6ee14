import type { AdRequest } from "@tandem/contract";
import { expect, test } from "vitest";
import { changeWords } from "./change-words.ts";

const request = (over: Partial<AdRequest>, offer: Partial<AdRequest["offer"]>): AdRequest => ({
  id: "arq_0123456789",
  campaignId: "cmp_0123456789",
  campaignName: "Spring",
  sponsorId: "spo_0123456789",
  sponsorName: "Acme",
  influencerId: "inf_0123456789",
  influencerName: "Ana",
  startedBy: "sponsor",
  status: "pending",
  turn: "sponsor",
  offer: {
    version: 2,
    by: "influencer",
    amount: 45000,
    currency: "USD",
    requirements: "",
    deliverables: [],
    dueDate: "2026-03-14",
    message: "",
    madeAt: "2026-03-01T00:00:00.000Z",
    expiresAt: "2026-03-04T00:00:00.000Z",
    ...offer,
  },
  payment: { status: "unpaid" },
  deliverables: [],
  acceptedAt: null,
  cancellation: null,
  dispute: null,
  reviewedBy: [],
  version: 2,
  createdAt: "2026-03-01T00:00:00.000Z",
  updatedAt: "2026-03-01T00:00:00.000Z",
  ...over,
});

test("a counter-offer is told beside what was offered before", () => {
  expect(changeWords(request({}, {}), "sponsor", 40000)).toBe("Asks for $450. You offered $400.");
  const theirs = request({ turn: "influencer" }, { by: "sponsor", version: 3, amount: 42050 });
  expect(changeWords(theirs, "influencer", 45000)).toBe("Offers $420.50. You asked for $450.");
});

test("one's own offer is told as one's own", () => {
  const mine = request({ turn: "influencer" }, { by: "sponsor", version: 1 });
  expect(changeWords(mine, "sponsor", null)).toBe("You offered $450.");
  expect(changeWords(request({}, {}), "influencer", null)).toBe("You asked for $450.");
});

test("an application is told as one", () => {
  const applied = request({ startedBy: "influencer" }, { version: 1 });
  expect(changeWords(applied, "sponsor", null)).toBe("Applied for $450.");
  expect(changeWords(applied, "influencer", null)).toBe("You applied for $450.");
});

test("an end is told with the amount that it was about", () => {
  expect(changeWords(request({ status: "expired", turn: null }, {}), "sponsor", null)).toBe(
    "The offer of $450 ran out.",
  );
});
