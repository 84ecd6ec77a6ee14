import type { Stage } from "../harness/stage.ts";
import { field, goTo, heading, logIn, logInAdmin, press, see, told } from "../harness/steps.ts";
import { agreed, fund } from "./agreed.ts";

/** Paid work that one side is not content with: an admin splits the money, and both see how. */
export async function dispute(stage: Stage): Promise<void> {
  const agreement = await agreed(stage, "ropes");
  await fund(agreement);
  const thread = `/threads/${agreement.id}`;
  const [sponsor, influencer] = [await stage.visitor(), await stage.visitor()];
  await logIn(sponsor, agreement.sponsor.username);
  await logIn(influencer, agreement.influencer.username);

  await influencer.page.goto(thread);
  await see(influencer.page, "$400.00 is held safely.");

  // First a wish to cancel, which the other side does not share.
  await sponsor.page.goto(thread);
  await press(sponsor.page, "Ask to cancel");
  const wish = sponsor.page.getByRole("alertdialog", { name: /^Ask Ana Okafor to cancel/ });
  await field(wish, "Reason").fill("We changed our plans.");
  await press(wish, "Ask to cancel");
  await told(sponsor.page, /^You asked Ana Okafor to cancel/);
  await see(influencer.page, "We changed our plans.");
  await influencer.look("thread-cancel-asked");
  await press(influencer.page, /^Keep the agreement/);
  await told(influencer.page, "The agreement stays as it is.");

  await see(sponsor.page, /kept the agreement/);
  await press(sponsor.page, "Open a dispute");
  const dialog = sponsor.page.getByRole("alertdialog", { name: "Open a dispute?" });
  await sponsor.look("dispute");
  await field(dialog, "What is wrong").fill("Half of it is missing.");
  await press(dialog, "Open the dispute");
  await told(sponsor.page, /^The dispute is open/);
  await see(influencer.page, "Half of it is missing.");
  await influencer.look("thread-disputed");

  const admin = await stage.visitor();
  await logInAdmin(admin);
  await admin.page.goto("/admin/disputes");
  await see(admin.page, "Half of it is missing.");
  await admin.page.getByRole("link", { name: /^Read the thread/ }).click();
  await see(admin.page, "You read along as admin. Only the two sides can act and write here.");
  await admin.look("thread-admin");
  await admin.page.goBack();
  await press(admin.page, /^Settle between/);
  await admin.page.getByRole("radio", { name: /^Split/ }).check();
  await field(admin.page, "Ana Okafor gets").fill("150");
  await field(admin.page, "Reason").fill("Half was made.");
  await press(admin.page.getByRole("dialog"), "Settle");
  await told(admin.page, /^The dispute is settled/);

  await see(influencer.page, /\$150\.00 went to you, \$250\.00 back to Acme/);
  await see(sponsor.page, /\$150\.00 went to Ana Okafor, \$250\.00 back to your card/);
  await see(sponsor.page, /An admin split the money: \$150 to Ana Okafor, \$250 back to you/);
  await sponsor.look("thread-split");
  await goTo(sponsor, "Threads");
  await heading(sponsor.page, "Threads");
}
