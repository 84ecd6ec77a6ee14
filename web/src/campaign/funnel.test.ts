import type { Deliverable } from "@tandem/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FUNNEL_STEPS, funnelOf, stepsTaken } from "./funnel.ts";

type Standing = Parameters<typeof stepsTaken>[0];

const piece = (status: Deliverable["status"]) => ({ status }) as Deliverable;
const standing = (change: Partial<Omit<Standing, "offer">> & { by?: "sponsor" | "influencer" }) => {
  const { by = "sponsor", ...rest } = change;
  const offer = { by } as Standing["offer"];
  const none: Standing = {
    status: "pending",
    startedBy: "sponsor",
    acceptedAt: null,
    deliverables: [],
    payment: { status: "unpaid" },
    offer,
  };
  return { ...none, ...rest };
};
const agreed = (...pieces: Deliverable["status"][]) =>
  standing({
    status: "accepted",
    acceptedAt: "2026-03-01T10:00:00.000Z",
    deliverables: pieces.map(piece),
  });

test("an offer is answered when it is rejected, countered or agreed", () => {
  expect(stepsTaken(standing({}))).toBe(1);
  expect(stepsTaken(standing({ status: "expired" }))).toBe(1);
  expect(stepsTaken(standing({ status: "rejected" }))).toBe(2);
  expect(stepsTaken(standing({ by: "influencer" }))).toBe(2);
  expect(stepsTaken(agreed("due"))).toBe(3);
});

test("work counts once all of its pieces came so far, and money once it is released", () => {
  expect(stepsTaken(agreed("submitted", "due"))).toBe(3);
  expect(stepsTaken(agreed("submitted", "changes_requested"))).toBe(4);
  expect(stepsTaken(agreed("approved", "submitted"))).toBe(4);
  expect(stepsTaken(agreed("approved", "published"))).toBe(5);
  expect(stepsTaken({ ...agreed("published"), payment: { status: "released" } })).toBe(6);
  expect(stepsTaken({ ...agreed("submitted"), payment: { status: "split" } })).toBe(4);
});

test("no step holds more requests than the one before, and the first holds all", () => {
  const any = fc.oneof(
    fc.constantFrom(standing({}), standing({ status: "rejected" }), standing({ by: "influencer" })),
    fc
      .array(fc.constantFrom("due", "submitted", "changes_requested", "approved", "published"))
      .map((pieces) => agreed(...(pieces as Deliverable["status"][]))),
  );
  fc.assert(
    fc.property(fc.array(any), (requests) => {
      const numbers = funnelOf(requests).map(({ n }) => n);
      expect(numbers).toHaveLength(FUNNEL_STEPS.length);
      expect(numbers[0]).toBe(requests.length);
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    }),
  );
});
