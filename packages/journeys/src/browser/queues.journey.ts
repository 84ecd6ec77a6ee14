import type { Page } from "playwright-core";
import {
  ADMIN_PASSWORD,
  done,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
  registerWaiting,
} from "../harness/client.ts";
import { goByKeys, hasFocus, logInByKeys, tabTo } from "../harness/keys.ts";
import type { Stage } from "../harness/stage.ts";
import { field, see } from "../harness/steps.ts";
import { agreed, fund } from "./agreed.ts";

const rowOf = (page: Page, name: string) => page.getByRole("listitem", { name });

/** Is told in the corner; a message there is left alone, for its cross is for a mouse. */
const hears = (page: Page, words: string | RegExp): Promise<void> =>
  see(page.getByRole("region", { name: "Messages" }), words);

/** Goes through a queue by j, from its top, until a row has the focus. */
async function moveTo(page: Page, name: string): Promise<void> {
  const row = rowOf(page, name);
  await row.waitFor();
  for (let steps = 0; steps < 60; steps++) await page.keyboard.press("k");
  for (let steps = 0; steps < 60; steps++) {
    if (await row.evaluate((element) => element.matches(":focus"))) return;
    await page.keyboard.press("j");
  }
  throw new Error(`j does not reach ${name}`);
}

/** Writes the reason of a decision, where the focus is when its dialog opens, and decides. */
async function decide(page: Page, title: string | RegExp, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: title });
  await hasFocus(field(dialog, "Reason"));
  await page.keyboard.type(reason);
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
}

/** An admin empties approvals, a report and a dispute without touching a mouse. */
export async function emptyQueues(stage: Stage): Promise<void> {
  const names = ["Alder", "Birch", "Cedar", "Doum", "Elm"].map((name) => `${name} & Sons`);
  for (const name of names) await registerWaiting(stage.url, name);
  const [alder = "", birch = "", cedar = "", doum = "", elm = ""] = names;
  const acme = await registerSponsor(stage.url, "odd");
  const campaign = await publishCampaign(acme, { name: "An odd promise" });
  const witness = await registerInfluencer(stage.url, "witness");
  const report = { kind: "campaign", id: campaign.id, reason: "scam", text: "It cannot be true." };
  await done(witness.post("/abuse-reports", report));
  const agreement = await agreed(stage, "quarrel");
  await fund(agreement);
  const quarrel = { reason: "It is not what we agreed on." };
  await done(agreement.influencer.post(`/ad-requests/${agreement.id}/dispute`, quarrel));

  const admin = await stage.visitor();
  const { page } = admin;
  const { keyboard } = page;
  await logInByKeys(page, "admin", ADMIN_PASSWORD);

  await goByKeys(page, "Approvals", "/admin/approvals");
  for (const name of names) await rowOf(page, name).waitFor();
  await keyboard.press("?");
  await see(page.getByRole("dialog", { name: "Keys" }), "To the next one");
  await admin.look("queue-keys");
  await keyboard.press("Escape");
  await moveTo(page, alder);
  await keyboard.press("x");
  await moveTo(page, birch);
  await keyboard.press("x");
  await see(page, "2 selected");
  await admin.look("queue-selected");
  await keyboard.press("a");
  await see(page, "2 of 2 sponsors are approved.");
  await see(page, `${alder}: done.`);
  await moveTo(page, cedar);
  await keyboard.press("r");
  await decide(page, `Reject ${cedar}?`, "The website belongs to someone else.");
  await hears(page, `${cedar} is rejected and reads your reason.`);
  await rowOf(page, cedar).waitFor({ state: "detached" });
  await hasFocus(page.locator("[data-row]:focus"));
  for (const name of [doum, elm]) {
    await moveTo(page, name);
    await keyboard.press("a");
    await hears(page, `${name} is approved and can start.`);
  }
  for (const name of names) await rowOf(page, name).waitFor({ state: "detached" });

  await goByKeys(page, "Reports", "/admin/reports");
  await moveTo(page, "campaign An odd promise");
  await keyboard.press("d");
  await decide(page, /^Dismiss: /, "It is bold, and allowed.");
  await hears(page, "Dismissed.");

  await goByKeys(page, "Disputes", "/admin/disputes");
  await see(page, quarrel.reason);
  await moveTo(page, (await page.locator("[data-row]").first().getAttribute("aria-label")) ?? "");
  await keyboard.press("s");
  const sheet = page.getByRole("dialog");
  await hasFocus(sheet.getByRole("radio", { name: /^Release/ }));
  await keyboard.press("Space");
  await tabTo(page, field(sheet, "Reason"));
  await keyboard.type("The work was made as agreed.");
  await keyboard.press("Control+Enter");
  await hears(page, /^The dispute is settled/);
  await see(page, "No dispute is open.");
  await hasFocus(page.getByRole("link", { name: "Back to the queues" }));
  await keyboard.press("Enter");
  await page.waitForURL(/\/home$/);
}
