import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Visitor } from "../harness/browser.ts";
import {
  logIn as logInToApi,
  PASSWORD,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
} from "../harness/client.ts";
import { asOf } from "../harness/past.ts";
import type { Stage } from "../harness/stage.ts";
import { fill, goTo, heading, logIn, logInAdmin, press, see, told } from "../harness/steps.ts";

/** Presses a button that hands a file over: its name and what is in it. */
async function take({ page }: Visitor, button: RegExp): Promise<{ name: string; file: Buffer }> {
  const [handed] = await Promise.all([page.waitForEvent("download"), press(page, button)]);
  return { name: handed.suggestedFilename(), file: readFileSync(await handed.path()) };
}

/** A day of the month before this one: an account of that time has a month that is closed. */
function lastMonth(): Date {
  const day = new Date();
  day.setUTCDate(0);
  return day;
}

/** A sponsor takes files and a report away, tries a channel, and leaves; an admin sees what ran. */
export async function takeAway(stage: Stage): Promise<void> {
  const before = await asOf(lastMonth(), () => registerSponsor(stage.url, "balm"));
  const acme = await logInToApi(stage.url, before.username);
  const ana = await registerInfluencer(stage.url, "balmana");
  const campaign = await publishCampaign(acme, { name: "Balm, for =1+1 winters" });
  await acme.post(`/campaigns/${campaign.id}/ad-requests`, {
    influencerId: ana.id,
    amount: 40_000,
    requirements: "Two reels.",
  });
  const sponsor = await stage.visitor();
  await logIn(sponsor, acme.username);

  await goTo(sponsor, "Campaigns");
  await see(sponsor.page, campaign.name);
  await press(sponsor.page, "Export CSV");
  await heading(sponsor.page, "Exports");
  const campaigns = await take(sponsor, /^Download All campaigns/);
  expect(campaigns.name).toMatch(/\.csv$/);
  expect(campaigns.file.toString()).toContain("Balm, for =1+1 winters");
  await sponsor.page
    .getByLabel("What to export")
    .selectOption({ label: `Requests of ${campaign.name}` });
  await press(sponsor.page, "Export CSV");
  const requests = await take(sponsor, /^Download Requests of Balm/);
  expect(requests.file.toString()).toContain("Ana Okafor");
  await sponsor.look("exports");

  await goTo(sponsor, "Reports");
  await see(sponsor.page, "No report was made on this month.");
  await press(sponsor.page, /^Make it now/);
  const report = await take(sponsor, /^Download/);
  expect(report.name).toMatch(/\.pdf$/);
  expect(report.file.subarray(0, 5).toString()).toBe("%PDF-");
  await sponsor.look("reports");

  await goTo(sponsor, "Settings");
  await sponsor.page.getByRole("tab", { name: "Notifications" }).click();
  const mails = (await stage.mailsTo(acme.username)).length;
  await press(sponsor.page, "Send me one now by E-mail");
  await see(sponsor.page, /^On its way\./);
  await expect.poll(async () => (await stage.mailsTo(acme.username)).length).toBe(mails + 1);
  await sponsor.look("settings-notifications");

  await sponsor.page.getByRole("tab", { name: "Your data" }).click();
  const data = await take(sponsor, /^Download my data/);
  expect(JSON.parse(data.file.toString())).toBeTypeOf("object");
  await press(sponsor.page, "Delete my account");
  const dialog = sponsor.page.getByRole("dialog", { name: "Delete your account?" });
  await fill(dialog, { "Your password": PASSWORD });
  await sponsor.look("delete-account");
  await press(dialog, "Delete my account");
  await heading(sponsor.page, "Goodbye, and thank you.");
  await sponsor.look("farewell");

  await lookAtJobs(stage);
}

/** What an admin sees of what happens by itself, and running some of it now. */
async function lookAtJobs(stage: Stage): Promise<void> {
  const admin = await stage.visitor();
  await logInAdmin(admin);
  await goTo(admin, "Jobs");
  await heading(admin.page, "Jobs");
  await press(admin.page, "Run now Daily reminders");
  await told(admin.page, /^Daily reminders: queued/);
  const run = admin.page.getByRole("row").filter({ hasText: "asked for by an admin" });
  await see(run, "Done");
  await admin.look("admin-jobs-run");
  await admin.page.getByRole("tab", { name: /^Dead letters/ }).click();
  await see(admin.page, "No dead letters.");
  await admin.look("admin-dead-letters");
  await admin.page.getByRole("tab", { name: "Suppressed addresses" }).click();
  await see(admin.page, "No address is suppressed.");
  await admin.look("admin-suppressed");
}
