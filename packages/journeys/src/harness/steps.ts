import type { Locator, Page } from "playwright-core";
import type { Visitor } from "./browser.ts";
import { ADMIN_PASSWORD, PASSWORD } from "./client.ts";

/** What people do on the pages, by the names that they see. Each ends where they would look next. */

/** Waits until a heading is there; the page's own, unless another level is asked for. */
export const heading = (page: Page, name: string | RegExp, level = 1): Promise<void> =>
  page.getByRole("heading", { name, level }).first().waitFor();

/** Waits until words stand on the page, or on a part of it. */
export const see = (where: Page | Locator, words: string | RegExp): Promise<void> =>
  where.getByText(words).first().waitFor();

export const press = (where: Page | Locator, name: string | RegExp): Promise<void> =>
  where.getByRole("button", { name }).first().click();

/** A field by its label; "(optional)" does not matter. */
export const field = (where: Page | Locator, label: string): Locator =>
  where.getByLabel(new RegExp(`^${label}( \\(optional\\))?$`)).first();

export async function fill(
  where: Page | Locator,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, value] of Object.entries(values)) await field(where, label).fill(value);
}

/** Goes to a place of the navigation, wherever it stands in this window. */
export async function goTo({ page, onPhone }: Visitor, place: string): Promise<void> {
  const name = onPhone ? "Main, at the bottom" : "Main";
  // Beside its name a place may say how much waits there.
  const words = { name: new RegExp(`^(\\d+ )?${place}( \\d+ waiting)?$`) };
  const bar = page.getByRole("navigation", { name, exact: true });
  const here = bar.getByRole("link", words);
  const behindMore = onPhone && !(await here.isVisible());
  // A long list has a button of this name, too.
  if (behindMore) await press(bar, "More");
  const link = behindMore ? page.getByRole("dialog").getByRole("link", words) : here;
  const path = await link.getAttribute("href");
  await link.click();
  // Arriving closes what is open: whoever opens something sooner would lose it.
  await page.waitForURL((url) => url.pathname === path);
}

export async function logIn({ page }: Visitor, username: string, password = PASSWORD) {
  await page.goto("/log-in");
  await fill(page, { "Username or e-mail": username, Password: password });
  await press(page.getByRole("form", { name: "Log in" }), "Log in");
  await page.getByRole("button", { name: /^Account of / }).waitFor();
}

export const logInAdmin = (visitor: Visitor): Promise<void> =>
  logIn(visitor, "admin", ADMIN_PASSWORD);

/** Logs out by the menu at one's own name. */
export async function logOut({ page }: Visitor): Promise<void> {
  await press(page, /^Account of /);
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await heading(page, "Log in");
}

/** The first step of registration, from the landing page; ends at the second. */
export async function beginRegistration(
  { page }: Visitor,
  side: "I sponsor" | "I create",
  username: string,
): Promise<void> {
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Register" }).click();
  await heading(page, "Register");
  await page.getByRole("radio", { name: side }).check();
  const email = `${username}@example.com`;
  await fill(page, { Username: username, "E-mail": email, Password: PASSWORD });
  await press(page, "Continue");
}

/** The budget of a campaign's page, as it is read out: `Paid $0, Committed $450, …`. */
export const budgetReads = (page: Page, words: string): Promise<void> =>
  page.getByRole("img", { name: words }).first().waitFor();

/** Waits for a message in the corner and takes it away. */
export async function told(page: Page, words: string | RegExp): Promise<void> {
  const messages = page.getByRole("region", { name: "Messages" });
  await see(messages, words);
  const close = messages.getByRole("button", { name: "Close" }).first();
  // It also leaves by itself, perhaps at this moment.
  await close.click({ timeout: 3_000 }).catch(() => undefined);
}

/** Opens the bell, and the newest entry of these words. */
export async function openFromBell({ page }: Visitor, words: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: /^Notifications, [1-9]\d* unread$/ }).click();
  const panel = page.getByRole("dialog", { name: "Notifications" });
  await panel.getByRole("link", { name: words }).first().click();
}
