import type { AdRequest, Deliverable } from "@tandem/contract";
import { expect, test } from "vitest";
import { datedOf } from "./dated.ts";

const campaign = { startDate: "2026-03-01", endDate: "2026-03-31" };
const dayOf = (instant: string) => instant.slice(0, 10);
const request = (status: AdRequest["status"], pieces: Partial<Deliverable>[] = []) =>
  ({
    id: status,
    status,
    offer: { expiresAt: "2026-03-10T12:00:00.000Z" },
    deliverables: pieces,
  }) as unknown as AdRequest;
const kinds = (requests: AdRequest[], day: string) =>
  (datedOf(campaign, requests, dayOf).get(day) ?? []).map(({ kind }) => kind);

test("a campaign starts and ends, and only an offer on the table runs out", () => {
  const all = [request("pending"), request("rejected"), request("expired"), request("accepted")];
  expect(kinds(all, "2026-03-01")).toEqual(["starts"]);
  expect(kinds(all, "2026-03-10")).toEqual(["expires"]);
  expect(kinds(all, "2026-03-31")).toEqual(["ends"]);
});

test("agreed work is due, and what was handed in approves itself", () => {
  const pieces: Partial<Deliverable>[] = [
    { n: 1, status: "due", dueDate: "2026-03-20" },
    {
      n: 2,
      status: "submitted",
      dueDate: "2026-03-20",
      approvesAt: "2026-03-22T08:00:00.000Z",
    },
    { n: 3, status: "published", dueDate: "2026-03-31" },
  ];
  const agreed = [request("accepted", pieces)];
  expect(kinds(agreed, "2026-03-20")).toEqual(["due", "due"]);
  expect(kinds(agreed, "2026-03-22")).toEqual(["approves"]);
  expect(datedOf(campaign, agreed, dayOf).get("2026-03-31")).toMatchObject([
    { kind: "due", done: true },
    { kind: "ends" },
  ]);
  expect(kinds([request("cancelled", pieces)], "2026-03-20")).toEqual([]);
});
