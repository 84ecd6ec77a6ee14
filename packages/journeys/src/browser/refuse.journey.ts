import { publishCampaign, registerInfluencer, registerSponsor } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import {
  budgetReads,
  field,
  fill,
  goTo,
  heading,
  logIn,
  press,
  see,
  told,
} from "../harness/steps.ts";

/** An application, an answer with less, a refusal: and the money is free again. */
export async function refuse(stage: Stage): Promise<void> {
  const acme = await registerSponsor(stage.url, "tents");
  const mara = await registerInfluencer(stage.url, "mara", {
    displayName: "Mara Lind",
    category: "travel",
    niche: "Long walks",
  });
  await publishCampaign(acme, {
    name: "Tent in the rain",
    category: "travel",
    niche: "Camping",
    description: "Two nights out in a tent that stays dry.",
    budget: 30_000,
  });
  const [influencer, sponsor] = [await stage.visitor(), await stage.visitor()];

  await logIn(influencer, mara.username);
  await goTo(influencer, "Campaigns");
  await heading(influencer.page, "Find campaigns");
  await field(influencer.page, "Search").fill("tent");
  await influencer.page.waitForURL(/q=tent/);
  await influencer.page.getByRole("link", { name: "Tent in the rain" }).waitFor();
  await influencer.look("discover");
  await influencer.page.getByRole("link", { name: "Tent in the rain" }).click();
  await heading(influencer.page, "Tent in the rain");
  await fill(influencer.page, {
    "Your price": "200",
    "What you would make": "A film of the second night.",
  });
  await influencer.look("public-campaign");
  await press(influencer.page.getByRole("form", { name: "Apply" }), "Apply");
  await told(influencer.page, /^You applied for \$200/);
  await influencer.page.waitForURL(/\/threads\//);
  await see(influencer.page, "You applied for $200.");

  await logIn(sponsor, acme.username);
  await heading(sponsor.page, "1 thread waits for you");
  await see(sponsor.page, "Applied for $200.");
  await sponsor.page.getByRole("link", { name: "Answer Mara Lind" }).click();
  await heading(sponsor.page, /Mara Lind/);
  await press(sponsor.page, /^Counter/);
  const terms = sponsor.page.getByRole("dialog", { name: /Answer Mara Lind/ });
  await field(terms, "Amount").fill("150");
  await see(terms, /The budget keeps/);
  await sponsor.look("counter-sponsor");
  await press(terms, "Counter with $150.00");
  await told(sponsor.page, "You offered Mara Lind $150. It is their turn.");
  await goTo(sponsor, "Campaigns");
  await sponsor.page.getByRole("link", { name: "Tent in the rain" }).click();
  await budgetReads(
    sponsor.page,
    "Budget $300: Paid $0, Committed $0, Reserved $150, Available $150",
  );

  await see(influencer.page, "Your turn");
  await press(influencer.page, /^Reject/);
  const question = influencer.page.getByRole("alertdialog", { name: /^Reject \$150.00 from/ });
  await field(question, "Reason").fill("It takes three days of work.");
  await influencer.look("reject");
  await press(question, "Reject");
  await told(influencer.page, /^You rejected \$150 from/);
  await see(influencer.page, "It takes three days of work.");
  await influencer.look("thread-rejected");

  // The page of the campaign stands open and learns of it by itself.
  await budgetReads(
    sponsor.page,
    "Budget $300: Paid $0, Committed $0, Reserved $0, Available $300",
  );
  await see(sponsor.page, "Rejected. The last offer was $150.");
}
