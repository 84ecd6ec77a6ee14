import { expect } from "vitest";
import { PATIENCE_MS } from "../harness/browser.ts";
import {
  done,
  offerTo,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
} from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { budgetReads, heading, logIn, press, see } from "../harness/steps.ts";

/** A campaign whose requests stand differently is seen as a list, a board, a calendar and a report. */
export async function seeCampaign(stage: Stage): Promise<void> {
  const acme = await registerSponsor(stage.url, "views");
  const campaign = await publishCampaign(acme, { name: "Three ways to look", budget: 200_000 });
  const names = ["Ana Open", "Bea Agreed", "Cleo Declined"];
  for (const displayName of names) {
    const influencer = await registerInfluencer(stage.url, "views", { displayName });
    const id = await offerTo(acme, campaign.id, influencer);
    if (displayName === "Bea Agreed")
      await done(influencer.post(`/ad-requests/${id}/accept`, { offerVersion: 1 }));
    if (displayName === "Cleo Declined")
      await done(influencer.post(`/ad-requests/${id}/reject`, { reason: "No time." }));
  }
  const sponsor = await stage.visitor();
  const { page } = sponsor;
  await logIn(sponsor, acme.username);
  await page.goto(`/campaigns/${campaign.id}`);
  await heading(page, campaign.name);
  await budgetReads(page, "Paid $0, Committed $400, Reserved $400, Available $1,200");
  const funnel = page.getByRole("region", { name: "How far the requests came" });
  await see(funnel.getByRole("listitem").nth(1), "2");
  const listed = page.getByRole("tabpanel").getByRole("listitem");
  const lists = (number: number) =>
    expect.poll(() => listed.count(), { timeout: PATIENCE_MS }).toBe(number);
  await lists(3);
  await sponsor.look("campaign-list");

  await press(page, /^Committed/);
  await lists(1);
  await see(listed, "Bea Agreed");
  await press(page, /^Reserved/);
  await see(listed, "Ana Open");
  await press(page, /^Reserved/);
  await lists(3);

  await press(page, "Board");
  await heading(page, /^No agreement/, 2);
  await page.getByRole("link", { name: "Cleo Declined" }).waitFor();
  await sponsor.look("campaign-board");

  await press(page, "Calendar");
  const picked = page.getByRole("gridcell", { selected: true });
  await picked.focus();
  const day = () => new URL(page.url()).searchParams.get("day");
  await page.keyboard.press("PageDown");
  await expect.poll(day).not.toBeNull();
  const later = day();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("PageUp");
  await expect.poll(day).not.toBe(later);
  await press(page, "Today");
  await picked.focus();
  // An offer stands for 72 hours.
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
  const due = page.getByRole("gridcell", { name: /, 1 thing\b/, selected: true });
  await due.waitFor();
  expect(await due.evaluate((cell) => cell.matches(":focus"))).toBe(true);
  await sponsor.look("campaign-calendar");
  const there = page.url();
  await page.getByRole("tabpanel").getByRole("listitem").getByText("Ana Open").click();
  await page.waitForURL(/\/threads\//);
  await page.goBack();
  await due.waitFor();
  expect(page.url()).toBe(there);

  await page.getByRole("tab", { name: "Report" }).click();
  await heading(page, "What was agreed", 2);
  await see(page.getByRole("tabpanel"), "0 of 1 piece live");
  await sponsor.look("campaign-report");
}
