import { expect, test } from "vitest";
import { measureSizes } from "./sizes.ts";

const kilobyte = 1024;
/** Two tabs come after their campaign has been shown; opened by their address they weigh more. */
const laterTabs = /own-campaign\.tsx › .*(settings-tab|search-panel)\.tsx$/;

test("the app stays within its budget of JavaScript, in files without circles", {
  timeout: 120_000,
}, async () => {
  const { entry, pages, circles } = await measureSizes();
  expect(circles).toEqual([]);
  expect(entry).toBeLessThanOrEqual(25 * kilobyte);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((page) => page.own > 15 * kilobyte)).toEqual([]);
  const limit = (file: string) => (laterTabs.test(file) ? 54 : 50) * kilobyte;
  expect(pages.filter((page) => page.firstLoad > limit(page.file))).toEqual([]);
});
