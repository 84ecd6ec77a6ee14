import type { Page } from "playwright-core";
import { expect } from "vitest";
import { done, publishCampaign, registerInfluencer, registerSponsor } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { field, fill, goTo, heading, logIn, press, see, told } from "../harness/steps.ts";

const NAMES = ["Ana Vidal", "Bea Vidal", "Cléo Vidal"];

/**
 * A search is saved and found again, three are kept, compared and offered to at once; the budget
 * allows two, and why the third gets nothing is said before and after.
 */
export async function keep(stage: Stage): Promise<void> {
  const sponsor = await registerSponsor(stage.url, "keeper");
  const campaign = await publishCampaign(sponsor, { name: "Glass week", budget: 100_000 });
  for (const [n, displayName] of NAMES.entries())
    await registerInfluencer(stage.url, `vidal${n}`, { displayName, niche: "glassblowing" });
  await stage.cloud.drained();

  const who = await stage.visitor();
  const { page } = who;
  await logIn(who, sponsor.username);
  await goTo(who, "Influencers");
  await field(page, "Search").fill("glassblowing");
  for (const name of NAMES) await page.getByRole("link", { name }).waitFor();
  await press(page, "Save this search");
  const searches = page.getByRole("dialog", { name: "Saved searches" });
  await fill(searches, { "Save this search as": "People of glass" });
  await who.look("save-search");
  await press(searches, "Save");
  await told(page, "“People of glass” is saved.");
  await press(searches, "Close");

  // Someone else joins whom the search finds, and is told of wherever it is listed.
  const fourth = "Dora Vidal";
  const niche = "glassblowing";
  await registerInfluencer(stage.url, "vidal3", { displayName: fourth, niche });
  await stage.cloud.drained();
  await page.goto("/home");
  const fresh = page.getByRole("link", { name: "1 new for People of glass" });
  await fresh.waitFor();
  await who.look("home-new-matches");
  await goTo(who, "Influencers");
  await press(page, "Saved searches");
  await fresh.click();
  await page.waitForURL(/sort=newest/);
  await page.getByRole("link", { name: fourth }).waitFor();
  await page.goto("/influencers");
  await press(page, "Saved searches");
  await page
    .getByRole("link", { name: /People of glass/ })
    .first()
    .waitFor();
  expect(await fresh.count()).toBe(0);
  await page.getByRole("link", { name: /People of glass/ }).click();
  await page.waitForURL(/q=glassblowing/);
  for (const name of NAMES) await page.getByRole("checkbox", { name: `Choose ${name}` }).check();
  const chosen = page.getByRole("region", { name: "What to do with those you chose" });
  await see(chosen, "3 chosen");
  await who.look("influencers-chosen");
  if (!who.onPhone) {
    await press(page, "Table");
    await page.getByRole("table", { name: "Influencers found" }).waitFor();
    await who.look("influencers-table");
  }

  await press(chosen, "Shortlist");
  const keeping = page.getByRole("dialog", { name: "Keep 3 influencers on a shortlist" });
  await fill(keeping, { "New shortlist": "Glass" });
  await press(keeping, "Begin");
  await see(keeping, "3 people");
  expect(await keeping.getByRole("checkbox", { name: "Glass" }).isChecked()).toBe(true);
  await who.look("keep-dialog");
  await keeping.getByRole("link", { name: "All shortlists" }).click();
  await heading(page, "Shortlists");
  await who.look("shortlists");
  await page.getByRole("link", { name: "Glass" }).click();
  await heading(page, "Glass");
  const note = page.getByRole("textbox", { name: "Your note about Ana Vidal" });
  await note.fill("Blows the bottles herself.");
  await note.blur();
  await page.getByRole("checkbox", { name: "Choose all that are shown" }).check();
  await who.look("shortlist");

  await press(page, "Compare");
  const comparison = page.getByRole("dialog", { name: "Compare 3" });
  await comparison.getByRole("columnheader", { name: "Cléo Vidal" }).waitFor();
  await who.look("compare");
  await press(comparison, "Offer to all 3");

  const drawer = page.getByRole("dialog", { name: "Offer to 3" });
  await fill(drawer, { "Amount for each": "400", "What you ask for": "One reel of the furnace." });
  await see(drawer, "2 of 3 fit.");
  await see(drawer, "Over budget: only $200 is left at this point");
  await who.look("offers-drawer");
  await leavingBeforeTheSecondAnswer(page, () => press(drawer, "Send 2 offers of $800"));
  await see(page, "Not all of your offers for Glass week are sent yet");
  await who.look("offers-halted");
  await press(page, "Look at them");
  const halted = page.getByRole("dialog", { name: "1 of 2 offers sent" });
  await see(halted, "waits for its turn");
  await press(halted, "Go on");
  const sent = page.getByRole("dialog", { name: "2 of 2 offers sent" });
  await see(sent, "The budget did not allow it");
  await sent.getByRole("link", { name: "Open the thread" }).nth(1).waitFor();
  await who.look("offers-sent");
  await press(sent, "Done");
  await sent.waitFor({ state: "detached" });

  const { items } = await done(sponsor.get(`/ad-requests?campaignId=${campaign.id}`));
  expect(items.map(({ offer }: { offer: { amount: number } }) => offer.amount)).toEqual([
    40_000, 40_000,
  ]);
  expect((await done(sponsor.get(`/campaigns/${campaign.id}`))).available).toBe(20_000);
  const [list] = (await done(sponsor.get("/shortlists"))).items;
  const kept = (await done(sponsor.get(`/shortlists/${list.id}`))).items;
  expect(kept.find(({ note: words }: { note: string }) => words)?.note).toBe(
    "Blows the bottles herself.",
  );
}

/** Begins to send offers, and comes back when the second is made and its answer on its way. */
async function leavingBeforeTheSecondAnswer(page: Page, send: () => Promise<void>): Promise<void> {
  const offers = /\/api\/campaigns\/[^/]+\/ad-requests$/;
  let taken = 0;
  const made = new Promise<void>((resolve) => {
    void page.route(offers, async (route) => {
      const answer = await route.fetch();
      taken += 1;
      if (taken === 1) return route.fulfill({ response: answer });
      resolve();
    });
  });
  await send();
  await made;
  await page.reload();
  // Not sooner: what is held back would then go on.
  await page.unroute(offers);
}
