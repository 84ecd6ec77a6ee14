import { expect } from "vitest";
import { done, registerSponsor } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { goTo, heading, logIn, press } from "../harness/steps.ts";

/** As many as need more than one page of the list. */
const MANY = 32;
/** What the one that is opened is called: far down, on the second page. */
const OPENED = "Campaign 04";

const draft = (n: number) => ({
  name: `Campaign ${String(n).padStart(2, "0")}`,
  category: "beauty",
  startDate: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  endDate: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  budget: 100_000,
});

/** Who goes back to a long list finds the row that they had opened where it stood. */
export async function goBack(stage: Stage): Promise<void> {
  const sponsor = await registerSponsor(stage.url, "backer");
  for (let n = 0; n < MANY; n++) await done(sponsor.post("/campaigns", draft(n)));
  const visitor = await stage.visitor();
  const { page } = visitor;
  await logIn(visitor, sponsor.username);
  await goTo(visitor, "Campaigns");
  await heading(page, "Campaigns");
  // What keeps places comes when the page has settled.
  await page.locator("[role=status][data-print=hide]").waitFor({ state: "attached" });
  await press(page, "Show more");
  const row = page.locator("main").getByRole("link", { name: OPENED }).first();
  await row.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.waitForTimeout(300);
  const top = () => row.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  expect(await page.evaluate("scrollY")).toBeGreaterThan(400);
  await row.click();
  await heading(page, OPENED);
  await page.waitForTimeout(500);
  await page.goBack();
  await heading(page, "Campaigns");
  await row.waitFor();
  await expect.poll(top, { timeout: 10_000 }).toBeCloseTo(before, -1);
}
