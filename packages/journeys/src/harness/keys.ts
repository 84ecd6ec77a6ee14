import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { PATIENCE_MS } from "./browser.ts";

/** What people do who have no mouse. */

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.matches(":focus"));

export const hasFocus = (target: Locator): Promise<void> =>
  expect.poll(() => isFocused(target), { timeout: PATIENCE_MS }).toBe(true);

/** The focus is somewhere on the page: whoever presses Tab goes on from there, not from the top. */
export const keepsFocus = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate<string>("document.activeElement?.tagName"), { timeout: PATIENCE_MS })
    .not.toBe("BODY");

/** Goes forward by Tab until something has the focus. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < most; steps++) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Goes to a button or link by Tab, and presses Enter on it. */
export async function enter(page: Page, target: Locator, most?: number): Promise<void> {
  await tabTo(page, target, most);
  await page.keyboard.press("Enter");
}

/** Logs in by keyboard, in any language; ends at the first page with the focus on its heading. */
export async function logInByKeys(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/log-in");
  await tabTo(page, page.locator("input[autocomplete=username]"));
  await page.keyboard.type(username);
  await tabTo(page, page.locator("input[autocomplete=current-password]"));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/home$/);
  await hasFocus(page.getByRole("heading", { level: 1 }));
}

/** Goes to a place of the navigation by the command palette. */
export async function goByKeys(page: Page, place: string, path: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or type a command" }).waitFor();
  await page.keyboard.type(place);
  await page.getByRole("option", { name: place }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === path);
  await hasFocus(page.getByRole("heading", { level: 1 }));
}
