import { expect } from "vitest";
import {
  done,
  offerTo,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
} from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { heading, logIn, logOut, press, see } from "../harness/steps.ts";

/** What was opened last and what a page can do stand first in the palette; log-out forgets them. */
export async function workByPalette(stage: Stage): Promise<void> {
  const sponsor = await registerSponsor(stage.url, "commander");
  const influencer = await registerInfluencer(stage.url, "anacommander", {
    displayName: "Ana Comando",
  });
  const campaign = await publishCampaign(sponsor, { name: "Palette week" });
  const id = await offerTo(sponsor, campaign.id, influencer);
  await done(influencer.post(`/ad-requests/${id}/counter`, { offerVersion: 1, amount: 45_000 }));
  const visitor = await stage.visitor();
  const { page } = visitor;
  await logIn(visitor, sponsor.username);
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  const options = palette.getByRole("option");
  const noted = async () => {
    await page.locator("[role=status][data-print=hide]").waitFor({ state: "attached" });
    await page.waitForTimeout(500);
  };
  const open = async () => {
    await press(page, /Search or jump to/);
    await options.first().waitFor();
  };

  await page.goto(`/campaigns/${campaign.id}`);
  await heading(page, "Palette week");
  // What is opened is noted when the page has settled.
  await noted();
  await page.goto(`/threads/${id}`);
  await see(page, "Your turn");
  await noted();
  await open();
  await see(palette, "Opened last");
  expect(await options.first().textContent()).toContain("Palette week");
  await see(palette, "On this page");
  await options.getByText(/^Counter$/).waitFor();
  await visitor.look("palette");
  const field = palette.getByRole("combobox");
  await field.fill("reject");
  await field.press("Enter");
  await page.getByRole("alertdialog", { name: /^Reject/ }).waitFor();
  await page.keyboard.press("Escape");

  await page.goto("/campaigns");
  await heading(page, "Campaigns");
  await open();
  expect(await options.first().textContent()).toContain("Ana Comando · Palette week");
  await options.first().click();
  await page.waitForURL(`**/threads/${id}`);

  await logOut(visitor);
  await page.waitForTimeout(500);
  expect(await page.evaluate(`localStorage.getItem("tandem.recent")`)).toBe(null);
}
