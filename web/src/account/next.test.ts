import { expect, test } from "vitest";
import { nextOf } from "./next.ts";

test.each([
  ["/threads/req_1?x=1", "/threads/req_1?x=1"],
  ["", "/home"],
  ["//evil.example", "/home"],
  ["/\\evil.example", "/home"],
  ["https://evil.example", "/home"],
  ["javascript:alert(1)", "/home"],
  ["/log-in?next=/log-in", "/home"],
])("after logging in, %s leads to %s", (wanted, place) => {
  expect(nextOf(wanted)).toBe(place);
});
