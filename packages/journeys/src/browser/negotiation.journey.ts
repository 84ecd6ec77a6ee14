import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Visitor } from "../harness/browser.ts";
import {
  PASSWORD,
  type Person,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
} from "../harness/client.ts";
import { enter, goByKeys, hasFocus, keepsFocus, logInByKeys, tabTo } from "../harness/keys.ts";
import type { Stage } from "../harness/stage.ts";
import { field, heading, see } from "../harness/steps.ts";

/** From the search to the review without a mouse; after each step the focus is where one goes on. */
export async function negotiateByKeyboard(stage: Stage): Promise<void> {
  const acme = await registerSponsor(stage.url, "keyed");
  const noor = await registerInfluencer(stage.url, "noorkeys", { displayName: "Noor Haddad" });
  await publishCampaign(acme, { name: "Lamp that hums" });
  const [sponsor, influencer] = [await stage.visitor(), await stage.visitor()];

  await logInByKeys(sponsor.page, acme.username, PASSWORD);
  await findAndOffer(sponsor.page);
  await counterInArabic(influencer, noor, stage.url);
  await counterFromTheInbox(sponsor.page);
  await accept(influencer.page);
  await pay(sponsor.page);
  await fulfil(sponsor.page, influencer.page);
}

async function findAndOffer(page: Page): Promise<void> {
  await goByKeys(page, "Influencers", "/influencers");
  await tabTo(page, page.getByRole("searchbox", { name: "Search" }));
  await page.keyboard.type("Noor Haddad");
  const offer = page.getByRole("button", { name: "Make an offer to Noor Haddad" });
  await enter(page, offer, 200);
  const drawer = page.getByRole("dialog", { name: "Offer to Noor Haddad" });
  await tabTo(page, field(drawer, "Amount"));
  await page.keyboard.type("400");
  await tabTo(page, field(drawer, "What you ask for"));
  await page.keyboard.type("One post, the lamp at dusk.");
  await enter(page, drawer.getByRole("button", { name: "Send the offer of $400" }));
  await drawer.waitFor({ state: "detached" });
  await keepsFocus(page);
}

/** The side that is written from right to left: the same keys, the same places, mirrored. */
async function counterInArabic(visitor: Visitor, who: Person, url: string): Promise<void> {
  const { page, context } = visitor;
  await context.addCookies([{ name: "tandem_language", value: "ar", url }]);
  await logInByKeys(page, who.username, PASSWORD);
  await page.getByRole("listitem").filter({ hasText: "Lamp that hums" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "على الطاولة" }).waitFor();
  await hasFocus(page.getByRole("heading", { level: 1 }));
  expect(await page.evaluate("getComputedStyle(document.body).direction")).toBe("rtl");
  await visitor.look("thread-arabic");
  await enter(page, page.getByRole("button", { name: "عرض مضاد" }));
  const terms = page.getByRole("dialog", { name: /^الرد على/ });
  await tabTo(page, field(terms, "المبلغ"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("450");
  await visitor.look("counter-arabic");
  await page.keyboard.press("Enter");
  await terms.waitFor({ state: "detached" });
  // The button that it was asked for with has gone.
  await hasFocus(page.getByRole("region", { name: "على الطاولة" }));
  await context.clearCookies({ name: "tandem_language" });
}

async function counterFromTheInbox(page: Page): Promise<void> {
  await goByKeys(page, "Threads", "/threads");
  await see(page, "Asks for $450. You offered $400.");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await keys.waitFor();
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
  await page.keyboard.press("j");
  await hasFocus(page.getByRole("link", { name: "Noor Haddad", exact: true }));
  await page.keyboard.press("c");
  const terms = page.getByRole("dialog", { name: /^Answer Noor Haddad/ });
  await tabTo(page, field(terms, "Amount"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("425");
  await page.keyboard.press("Enter");
  await terms.waitFor({ state: "detached" });
  await see(page, "No thread waits for you.");
  await hasFocus(page.getByRole("heading", { level: 1 }));
}

async function accept(page: Page): Promise<void> {
  await page.reload();
  await see(page, /offers \$425\. You asked for \$450\./);
  await enter(page, page.getByRole("button", { name: "Accept $425.00" }));
  await confirm(page, /^Accept \$425\.00 for/, "Accept $425.00");
  const agreed = page.getByRole("region", { name: "Agreed terms" });
  await agreed.waitFor();
  await hasFocus(agreed);
}

/** Answers a question, whose harmless answer has the focus. */
async function confirm(page: Page, question: string | RegExp, yes: string): Promise<void> {
  const dialog = page.getByRole("alertdialog", { name: question });
  await dialog.waitFor();
  await hasFocus(dialog.getByRole("button").first());
  await enter(page, dialog.getByRole("button", { name: yes, exact: true }));
  await dialog.waitFor({ state: "detached" });
  await keepsFocus(page);
}

async function pay(page: Page): Promise<void> {
  await goByKeys(page, "Home", "/home");
  await goByKeys(page, "Threads", "/threads");
  await page.getByRole("heading", { name: /^To pay/ }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Pay $425.00" }).waitFor();
  await hasFocus(page.getByRole("heading", { level: 1 }));
  await page.keyboard.press("p");
  await heading(page, "Pay $425.00");
  await hasFocus(page.getByRole("heading", { level: 1 }));
  for (const [label, typed] of [
    ["Card number", "4242424242424242"],
    ["Expires", "1234"],
    ["Security code", "123"],
    ["Name on the card", "Mara Lind"],
  ] as const) {
    await tabTo(page, field(page, label));
    await page.keyboard.type(typed);
  }
  await page.keyboard.press("Enter");
  await heading(page, "Receipt");
  await hasFocus(page.getByRole("heading", { level: 1 }));
  await page.keyboard.press("Shift+Tab");
  await hasFocus(page.getByRole("link", { name: "The thread" }));
  await page.keyboard.press("Enter");
  await see(page, "$425.00 is held safely.");
}

async function fulfil(sponsor: Page, influencer: Page): Promise<void> {
  await see(influencer, "$425.00 is held safely.");
  await influencer.keyboard.press("h");
  const sheet = influencer.getByRole("dialog", { name: "Hand in the Instagram post" });
  await tabTo(influencer, field(sheet, "Link to the draft"));
  await influencer.keyboard.type("https://example.com/drafts/lamp");
  await enter(influencer, sheet.getByRole("button", { name: "Hand it in" }));
  await sheet.waitFor({ state: "detached" });
  await keepsFocus(influencer);

  await see(sponsor, "look at the Instagram post");
  await sponsor.keyboard.press("a");
  await confirm(sponsor, "Approve the Instagram post?", "Approve");

  await see(influencer, "publish the Instagram post");
  await influencer.keyboard.press("p");
  const live = influencer.getByRole("dialog", { name: "The Instagram post is live" });
  await hasFocus(field(live, "Link to the post"));
  await influencer.keyboard.type("https://www.instagram.com/p/lamp");
  await influencer.keyboard.press("Enter");
  await live.waitFor({ state: "detached" });
  await keepsFocus(influencer);

  await see(sponsor, "release $425");
  await sponsor.keyboard.press("r");
  await confirm(sponsor, "Release $425.00 to Noor Haddad?", "Release $425.00");

  await sponsor.getByRole("button", { name: "Write a review" }).waitFor();
  await sponsor.keyboard.press("v");
  const review = sponsor.getByRole("dialog", { name: "How was it with Noor Haddad?" });
  await tabTo(sponsor, review.getByRole("radio", { name: "1 star: bad" }));
  await sponsor.keyboard.press("ArrowLeft");
  await hasFocus(review.getByRole("radio", { name: "5 stars: great" }));
  await enter(sponsor, review.getByRole("button", { name: "Send the review" }));
  await review.waitFor({ state: "detached" });
  await keepsFocus(sponsor);
}
