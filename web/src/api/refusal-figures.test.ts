import { FIELD_FAULTS, NewAdRequest } from "@tandem/contract";
import * as v from "valibot";
import { expect, test } from "vitest";
import { faultWords, figuresOf, issueWords } from "./refusal-figures.ts";

test("a refusal says its figures", () => {
  const facts = { amount: 10000, needed: 40000, currency: "USD" };
  expect(figuresOf("campaign.over_budget", facts)).toBe(
    "Only $100.00 are available; this needs $400.00",
  );
  expect(figuresOf("ad_request.past_due", { day: "2026-03-14" })).toMatch(/14.*2026|2026.*14/);
  expect(figuresOf("account.suspended", {})).toBeUndefined();
  expect(figuresOf("campaign.over_budget", undefined)).toBeUndefined();
  expect(figuresOf("request.not_found", {})).toBeUndefined();
});

test("every fault of a field has words", () => {
  for (const kind of FIELD_FAULTS) expect(faultWords({ kind }), kind).toMatch(/\.$/);
  expect(faultWords({ kind: "danced" } as never)).toBeUndefined();
});

test("bounds of a schema say their figures", () => {
  const wish = {
    influencerId: "inf_01M828BFT8V1CAB4Q3G2H052WR",
    amount: 1,
    requirements: "x".repeat(541),
  };
  const { issues = [] } = v.safeParse(NewAdRequest, wish);
  expect(issues.map(issueWords)).toEqual(["Use at most 540 characters."]);
});
