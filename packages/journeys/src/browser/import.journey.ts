import { fileURLToPath } from "node:url";
import type { Visitor } from "../harness/browser.ts";
import { PASSWORD, publishCampaign, registerSponsor } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { field, fill, goTo, heading, logIn, logInAdmin, press, see } from "../harness/steps.ts";

const FILE = fileURLToPath(new URL("../fixtures/top-instagram-accounts.csv", import.meta.url));

/** Chooses the file, looks at how it will be read, sends it, and waits for the end. */
async function importFile(admin: Visitor): Promise<void> {
  await goTo(admin, "Imports");
  await heading(admin.page, "Import creators");
  await admin.page.getByLabel(/Choose a CSV file/).setInputFiles(FILE);
  await see(admin.page, /10 columns, 200 rows/);
  await see(admin.page, "200 good, 0 rejected.");
  await admin.look("admin-import-preview");
  await press(admin.page, "Import");
  await heading(admin.page, "The import is done");
}

/** A figure by its label, as the page of an import shows it. */
const figure = (admin: Visitor, label: string, value: string): Promise<void> =>
  admin.page
    .getByRole("definition")
    .filter({ hasText: value })
    .and(admin.page.getByText(label).locator("..").getByRole("definition"))
    .waitFor();

/** Published figures of 200 accounts come in; one of them is offered to, and claims the profile. */
export async function importCreators(stage: Stage): Promise<void> {
  const acme = await registerSponsor(stage.url, "boots");
  await publishCampaign(acme, { name: "Boots for the cold", budget: 10_000_000 });
  const [admin, sponsor] = [await stage.visitor(), await stage.visitor()];
  await logInAdmin(admin);
  await importFile(admin);
  await figure(admin, "New profiles", "200");
  await figure(admin, "Rejected rows", "0");
  await admin.look("admin-import-done");

  await logIn(sponsor, acme.username);
  await sponsor.page.goto("/influencers?country=ES&minReach=10000000&sort=reach");
  const card = sponsor.page
    .getByRole("listitem")
    .filter({ has: sponsor.page.getByRole("heading", { name: "cristiano", exact: true }) });
  await see(card, "Not on Tandem yet");
  await sponsor.look("find-imported");

  await importFile(admin);
  await figure(admin, "Already the same", "200");
  await figure(admin, "New profiles", "0");
  await figure(admin, "Updated", "0");

  await press(card, "Make an offer to cristiano");
  const drawer = sponsor.page.getByRole("dialog", { name: "Offer to cristiano" });
  await fill(drawer, { Amount: "50000", "What you ask for": "One post in the boots." });
  await press(drawer, /^Send the offer/);
  const handOver = sponsor.page.getByRole("dialog", { name: "Hand the link over" });
  const link = await field(handOver, "Link to claim the profile").inputValue();
  await sponsor.look("hand-over");
  await handOver.getByRole("link", { name: "Open the thread" }).click();
  await heading(sponsor.page, /cristiano/);
  await see(sponsor.page, "cristiano is not on Tandem yet");
  await sponsor.look("thread-unclaimed");

  const claimer = await stage.visitor();
  await claimer.page.goto(link);
  await heading(claimer.page, "Is this you?");
  await see(claimer.page, /475\.8M followers/);
  await claimer.look("claim");
  await fill(claimer.page, {
    Username: "cristiano.claimed",
    "E-mail": "cristiano.claimed@example.com",
    Password: PASSWORD,
  });
  await press(claimer.page, "Claim this profile");
  await heading(claimer.page, "1 offer waits for you");
  await see(claimer.page, "Offers $50,000.");
  await claimer.look("influencer-home-offer");
  await goTo(claimer, "Profile");
  await heading(claimer.page, "cristiano");
  await claimer.look("profile");

  // It works once: who comes later with the same link is told so.
  const late = await stage.visitor();
  late.expect(404, /^\/api\/claims\//);
  late.expect(409, /^\/api\/claims\//);
  late.expect(410, /^\/api\/claims\//);
  await late.page.goto(link);
  await see(late.page, /This profile has been claimed\.|This link has been used or has run out\./);
  await late.look("claim-late");
}
