import { expect, test } from "vitest";
import { isNewer } from "./installed.ts";

const page = '<head><script type="module" crossorigin src="/assets/index-abc.js"></script>';

test("a page that starts with another file is of a newer build", () => {
  expect(isNewer(page, "https://tandem.example/assets/index-old.js")).toBe(true);
  expect(isNewer(page, "https://tandem.example/assets/index-abc.js")).toBe(false);
});

test("what is no page of the app tells nothing", () => {
  expect(isNewer("<h1>Maintenance</h1>", "https://tandem.example/assets/index-abc.js")).toBe(false);
  expect(isNewer("", "")).toBe(false);
});
