import {
  offerTo,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
} from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { budgetReads, field, fill, heading, logIn, press, see, told } from "../harness/steps.ts";

/** A collaboration from the offer to the last review, both threads standing open all the while. */
export async function fulfil(stage: Stage): Promise<void> {
  const acme = await registerSponsor(stage.url, "kettles");
  const ana = await registerInfluencer(stage.url, "anafulfils", { displayName: "Ana Okafor" });
  const campaign = await publishCampaign(acme, { name: "Kettle that sings" });
  const thread = `/threads/${await offerTo(acme, campaign.id, ana)}`;
  const [sponsor, influencer] = [await stage.visitor(), await stage.visitor()];
  // A caption without its disclosure is sent on purpose.
  influencer.expect(422, /\/submit$/);
  await logIn(influencer, ana.username);
  await logIn(sponsor, acme.username);

  await influencer.page.goto(thread);
  await press(influencer.page, /^Accept/);
  await press(influencer.page.getByRole("alertdialog"), "Accept $400.00");
  await told(influencer.page, /^Agreed with Acme/);
  await see(influencer.page, "hand in the Instagram post");

  await sponsor.page.goto(thread);
  await see(sponsor.page, "fund it with $400");
  await sponsor.look("thread-to-fund");
  await sponsor.page.getByRole("link", { name: "Pay $400.00" }).last().click();
  await heading(sponsor.page, "Pay $400.00");
  await fill(sponsor.page, {
    "Card number": "4242424242424242",
    Expires: "1234",
    "Security code": "123",
    "Name on the card": "Mara Lind",
  });
  await sponsor.look("pay");
  await press(sponsor.page, "Pay $400.00");
  await told(sponsor.page, "You paid $400.00. It is held for Ana Okafor.");
  await heading(sponsor.page, "Receipt");
  await see(sponsor.page, "Visa ending in 4242");
  await sponsor.look("receipt");
  await sponsor.page.getByRole("link", { name: "The thread" }).click();
  await see(sponsor.page, "$400.00 is held safely.");

  await see(influencer.page, "$400.00 is held safely.");
  await press(influencer.page, /^Hand in the Instagram post/);
  const sheet = influencer.page.getByRole("dialog", { name: "Hand in the Instagram post" });
  await field(sheet, "Link to the draft").fill("https://example.com/drafts/1");
  await field(sheet, "Caption").fill("It sings in C.");
  await see(sheet, "The caption must hold #ad, as agreed.");
  await press(sheet, "Hand it in");
  await see(sheet, /One field needs another look/);
  await influencer.look("hand-in");
  await field(sheet, "Caption").fill("It sings in C. #ad");
  await see(sheet, "#ad is in the caption.");
  await press(sheet, "Hand it in");
  await told(influencer.page, /^You handed in the Instagram post/);

  await see(sponsor.page, "look at the Instagram post");
  await sponsor.look("thread-to-check");
  await press(sponsor.page, /^Ask for changes/);
  const changes = sponsor.page.getByRole("dialog", { name: "Changes to the Instagram post" });
  await field(changes, "What should be different").fill("Name the key.");
  await press(changes, "Ask for changes");
  await told(sponsor.page, "You asked Ana Okafor for changes.");

  await see(influencer.page, "Name the key.");
  await influencer.look("thread-changes");
  await press(influencer.page, /^Hand in the Instagram post/);
  await field(sheet, "Caption").fill("It sings in C major. #ad");
  await press(sheet, "Hand it in");
  await told(influencer.page, /^You handed in the Instagram post/);

  await see(sponsor.page, "Changes can be asked for once more.");
  await press(sponsor.page, /^Approve/);
  await press(sponsor.page.getByRole("alertdialog"), "Approve");
  await told(sponsor.page, /^You approved the Instagram post/);

  await press(influencer.page, /^Say where it is live/);
  const live = influencer.page.getByRole("dialog", { name: "The Instagram post is live" });
  await field(live, "Link to the post").fill("https://www.instagram.com/p/C1");
  await press(live, "It is live");
  await told(influencer.page, "The Instagram post is noted as live.");

  await press(sponsor.page, /^Release \$400.00/);
  await press(sponsor.page.getByRole("alertdialog"), "Release $400.00");
  await told(sponsor.page, "You released $400.00 to Ana Okafor.");
  await review(sponsor.page, "sponsor", "5 stars: great");
  await sponsor.look("thread-reviewed");

  await see(influencer.page, /\$400\.00 went to you/);
  await influencer.look("thread-completed");
  await review(influencer.page, "influencer", "4 stars: good");
  await see(influencer.page, "nothing to do now");
  await influencer.page.getByRole("link", { name: "Agreement (PDF)" }).waitFor();

  await sponsor.page.goto(`/campaigns/${campaign.id}`);
  await budgetReads(
    sponsor.page,
    "Budget $1,000: Paid $400, Committed $0, Reserved $0, Available $600",
  );
  await see(sponsor.page, "Done and settled at $400.");
}

type Page = Parameters<typeof press>[0];

async function review(page: Page, by: string, stars: string): Promise<void> {
  await press(page, /^Write a review/);
  const dialog = page.getByRole("dialog", { name: /^How was it with/ });
  await dialog.getByRole("radio", { name: stars }).check({ force: true });
  await field(dialog, "In words").fill(`As agreed, says the ${by}.`);
  await press(dialog, "Send the review");
  await dialog.waitFor({ state: "detached" });
}
