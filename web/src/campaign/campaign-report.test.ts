import type { AdRequest, Deliverable } from "@tandem/contract";
import { expect, test } from "vitest";
import { reportOf } from "./campaign-report.ts";

const request = (
  status: AdRequest["status"],
  amount: number,
  pieces: Deliverable["status"][] = [],
) => {
  const agreed = ["accepted", "completed", "cancelled"].includes(status);
  return {
    status,
    startedBy: "sponsor",
    acceptedAt: agreed ? "2026-03-09T10:00:00.000Z" : null,
    createdAt: "2026-03-02T10:00:00.000Z",
    offer: { amount, by: "sponsor" },
    payment: { status: "unpaid" },
    deliverables: pieces.map((each) => ({ status: each })),
  } as AdRequest;
};

test("a campaign without requests has brought nothing", () => {
  expect(reportOf([])).toMatchObject({ acceptance: null, agreed: 0, average: null, pieces: 0 });
});

test("what stands agreed is summed, the largest first, and its work counted", () => {
  const report = reportOf([
    request("accepted", 20_000, ["due", "published"]),
    request("completed", 40_001, ["published"]),
    request("cancelled", 90_000, ["due"]),
    request("rejected", 10_000),
    request("pending", 10_000),
  ]);
  expect(report).toMatchObject({ agreed: 60_001, average: 30_001, live: 2, pieces: 3 });
  expect(report.agreements.map(({ offer }) => offer.amount)).toEqual([40_001, 20_000]);
});

test("the share of acceptances counts answered offers, also what was given up later", () => {
  const requests = [
    request("accepted", 1),
    request("cancelled", 1),
    request("rejected", 1),
    request("pending", 1),
  ];
  expect(reportOf(requests).acceptance).toBeCloseTo(2 / 3);
  expect(reportOf(requests).series.filter(({ acceptances }) => acceptances > 0)).toEqual([
    { day: "2026-03-09", offers: 0, acceptances: 1 },
    { day: "2026-03-09", offers: 0, acceptances: 1 },
  ]);
});
