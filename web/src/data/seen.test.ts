import { expect, test } from "vitest";
import { mayKeep } from "./seen.ts";

test.each([
  "/me",
  "/stats",
  "/ad-requests?limit=25",
  "/ad-requests/req_1",
  "/ad-requests/req_1/timeline?cursor=x",
  "/campaigns/cmp_1/ad-requests?limit=50",
  "/influencers/inf_1",
  "/notifications",
  "/ledger/summary",
])("%s may be read without a connection", (path) => {
  expect(mayKeep(path, '{"items":[]}')).toBe(true);
});

test.each([
  "/admin/stats",
  "/auth/refresh",
  "/me/data",
  "/me/preferences",
  "/exports",
  "/reports",
  "/statements/2026-01",
  "/claims/abc",
  "/ad-requests/req_1/payment",
  "/ad-requests/req_1/agreement",
])("%s never stays on the device", (path) => {
  expect(mayKeep(path, "{}")).toBe(false);
});

test("what holds a link to a file or a token never stays on the device", () => {
  expect(mayKeep("/stats", '{"a":"https://b/c?X-Amz-Signature=1"}')).toBe(false);
  expect(mayKeep("/me", '{"accessToken":"x"}')).toBe(false);
});
