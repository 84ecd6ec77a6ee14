import { expect, test } from "vitest";
import { measureSizes } from "./sizes.ts";

const kilobyte = 1024;

test("the app stays within its budget of JavaScript", { timeout: 120_000 }, async () => {
  const { entry, pages } = await measureSizes();
  expect(entry).toBeLessThanOrEqual(25 * kilobyte);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((page) => page.own > 15 * kilobyte)).toEqual([]);
  expect(pages.filter((page) => page.firstLoad > 50 * kilobyte)).toEqual([]);
});
