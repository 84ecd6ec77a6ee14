import type { AdRequest, Campaign, Offer, TimelineEntry } from "@tandem/contract";
import { expect, test } from "vitest";
import { answeredAmount, asOf, heldFor, previousOffer, withoutHeld } from "./negotiation.ts";

const offer = (version: number, by: Offer["by"], amount: number): Offer => ({
  version,
  by,
  amount,
  currency: "USD",
  requirements: "",
  deliverables: [],
  dueDate: "2031-03-14",
  message: "",
  madeAt: "2031-03-03T10:00:00.000Z",
  expiresAt: "2031-03-06T10:00:00.000Z",
});
const told = (of: Offer): TimelineEntry => ({
  id: `evt_${of.version}`,
  at: of.madeAt,
  actor: { id: "x", role: of.by, name: "x" },
  kind: of.version === 1 ? "offered" : "countered",
  offer: of,
});
const offers = [offer(1, "sponsor", 400), offer(2, "sponsor", 420), offer(3, "influencer", 450)];
const entries = offers.map(told);
const request = { status: "pending", turn: "sponsor", offer: offers[2] } as AdRequest;

test("an answer is held against the version before, and against what the other side said last", () => {
  expect(previousOffer(request, entries)?.amount).toBe(420);
  expect(answeredAmount(request, entries)).toBe(420);
  const edited = { ...request, offer: offers[1] } as AdRequest;
  expect(answeredAmount(edited, entries)).toBeNull();
});

test("the sponsor's last amount stays reserved while the influencer's counter is open", () => {
  expect(heldFor(request, entries)).toBe(420);
  expect(heldFor({ ...request, status: "rejected" }, entries)).toBe(0);
  const applied = { ...request, offer: offer(1, "influencer", 300) };
  expect(heldFor(applied, [told(applied.offer)])).toBe(0);
});

test("a budget without what is held for the request allows that much more", () => {
  const campaign = { reserved: 420, available: 80 } as Campaign;
  expect(withoutHeld(campaign, 420)).toEqual({ reserved: 0, available: 500 });
});

test("an open request that ran out has no turn any more, an ended one stays as it ended", () => {
  expect(asOf(request, true)).toMatchObject({ status: "expired", turn: null });
  expect(asOf(request, false)).toBe(request);
  const accepted = { ...request, status: "accepted" } as AdRequest;
  expect(asOf(accepted, true)).toBe(accepted);
});
