import { expect } from "vitest";
import type { Stage } from "../harness/stage.ts";
import {
  beginRegistration,
  budgetReads,
  field,
  fill,
  goTo,
  heading,
  logInAdmin,
  openFromBell,
  press,
  see,
  told,
} from "../harness/steps.ts";

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Three people from registration to an agreed offer, all of it in the browser. */
export async function agree(stage: Stage): Promise<void> {
  const [sponsor, admin, influencer] = [
    await stage.visitor(),
    await stage.visitor(),
    await stage.visitor(),
  ];
  const company = "Beyond Skin";

  await sponsor.page.goto("/");
  await sponsor.look("landing");
  await beginRegistration(sponsor, "I sponsor", "beyond");
  await fill(sponsor.page, { "Company or your own name": company, Industry: "Skincare" });
  await sponsor.look("register-company");
  await press(sponsor.page, "Register");
  await heading(sponsor.page, "We are looking at your registration.");
  await see(sponsor.page, /An admin approves each new sponsor/);
  await sponsor.look("waiting");

  await admin.page.goto("/log-in");
  await admin.look("log-in");
  await logInAdmin(admin);
  await heading(admin.page, /waits? for you/);
  await admin.look("admin-queues");
  await goTo(admin, "Approvals");
  await see(admin.page, company);
  await admin.look("admin-approvals");
  await press(admin.page, `Approve ${company}`);
  await told(admin.page, `${company} is approved and can start.`);

  // The waiting page opens by itself.
  await heading(sponsor.page, "No thread waits for you");
  await sponsor.look("sponsor-home-new");
  await sponsor.page.getByRole("link", { name: "Create your first campaign" }).click();
  await heading(sponsor.page, "New campaign");
  await fill(sponsor.page, {
    Name: "Spring serum launch",
    Niche: "Skincare",
    Description: "A serum for spring, shown as it is.",
    "First day": day(0),
    "Last day": day(60),
    Budget: "500",
  });
  await field(sponsor.page, "Category").selectOption({ label: "Beauty" });
  await sponsor.look("new-campaign");
  await press(sponsor.page, "Create the draft");
  await heading(sponsor.page, "Spring serum launch");
  await sponsor.look("campaign-draft");
  await press(sponsor.page, "Publish");
  await press(sponsor.page.getByRole("alertdialog"), "Publish");
  await told(sponsor.page, "Spring serum launch is live.");
  await budgetReads(
    sponsor.page,
    "Budget $500: Paid $0, Committed $0, Reserved $0, Available $500",
  );

  await beginRegistration(influencer, "I create", "okafor");
  await fill(influencer.page, {
    "Name on your profile": "Ana Okafor",
    Niche: "Skincare",
    "About you": "Skincare without filters, for people who read the label.",
    City: "Lagos",
  });
  await field(influencer.page, "Category").selectOption({ label: "Beauty" });
  await field(influencer.page, "Country").selectOption({ label: "Nigeria" });
  await influencer.look("register-about");
  await press(influencer.page, "Continue");
  await press(influencer.page, "Add a platform");
  await field(influencer.page, "Platform").selectOption({ label: "Instagram" });
  await fill(influencer.page, {
    Handle: "anaskin",
    Followers: "120000",
    "Posts in the last 30 days": "12",
    Likes: "5000",
    Comments: "400",
    "Smallest price": "250",
  });
  await see(influencer.page, "120,000");
  await influencer.look("register-platforms");
  await press(influencer.page, "Register");
  await heading(influencer.page, "No offer waits for you");
  await influencer.look("influencer-home-new");

  await goTo(sponsor, "Influencers");
  if (sponsor.onPhone) await press(sponsor.page, "Filters");
  const filters = sponsor.onPhone
    ? sponsor.page.getByRole("dialog", { name: "Filters" })
    : sponsor.page.getByRole("complementary", { name: "Filters" });
  await field(filters, "Category").selectOption({ label: "Beauty" });
  await field(filters, "Reach from").fill("100k");
  await field(filters, "Reach from").press("Tab");
  if (sponsor.onPhone) await press(filters, "Close");
  await sponsor.page.waitForURL(/minReach=100000/);
  await sponsor.page.getByRole("link", { name: "Ana Okafor" }).waitFor();
  await sponsor.look("find-influencers");
  await press(sponsor.page, "Make an offer to Ana Okafor");
  const drawer = sponsor.page.getByRole("dialog", { name: "Offer to Ana Okafor" });
  await fill(drawer, {
    Amount: "400",
    "What you ask for": "2 reels. Show the texture in daylight.",
  });
  await see(drawer, /The budget keeps \$100 after this/);
  await sponsor.look("offer-drawer");
  await press(drawer, "Send the offer of $400");
  await told(sponsor.page, "You offered Ana Okafor $400.");

  await openFromBell(influencer, /Beyond Skin/);
  await heading(influencer.page, /Beyond Skin.*Spring serum launch/);
  await see(influencer.page, "Your turn");
  await influencer.look("thread-influencer");
  await press(influencer.page, /^Counter/);
  const terms = influencer.page.getByRole("dialog", { name: /Answer Beyond Skin/ });
  await fill(terms, { Amount: "450", Message: "Two reels plus a story works better." });
  await influencer.look("counter");
  await press(terms, "Counter with $450.00");
  await told(influencer.page, "You asked Beyond Skin for $450. It is their turn.");
  await see(influencer.page, "Beyond Skin’s turn");

  await openFromBell(sponsor, /Ana Okafor/);
  await heading(sponsor.page, /Ana Okafor.*Spring serum launch/);
  await see(sponsor.page, "Ana Okafor asks for $450. You offered $400.");
  await see(sponsor.page, /your budget keeps \$50.00 after this/);
  await sponsor.look("thread-sponsor");
  await goTo(sponsor, "Home");
  await heading(sponsor.page, "1 thread waits for you");
  await see(sponsor.page, "Asks for $450. You offered $400.");
  await sponsor.look("sponsor-home");
  await sponsor.page.getByRole("link", { name: "Answer Ana Okafor" }).click();
  await press(sponsor.page, /^Accept/);
  await press(sponsor.page.getByRole("alertdialog"), "Accept $450.00");
  await told(sponsor.page, "Agreed with Ana Okafor at $450.");
  await see(sponsor.page.getByRole("region", { name: "Agreed terms" }), "$450.00");

  await goTo(sponsor, "Campaigns");
  await heading(sponsor.page, "Campaigns");
  await sponsor.look("campaigns");
  await sponsor.page.getByRole("link", { name: "Spring serum launch" }).click();
  await budgetReads(
    sponsor.page,
    "Budget $500: Paid $0, Committed $450, Reserved $0, Available $50",
  );
  await see(sponsor.page, "Agreed at $450.");
  await sponsor.look("campaign");

  // The influencer's open thread learns of it without a reload, and the bell too.
  await see(influencer.page.getByRole("region", { name: "Agreed terms" }), "$450.00");
  await influencer.page.getByRole("button", { name: "Notifications, 1 unread" }).click();
  await see(influencer.page.getByRole("dialog", { name: "Notifications" }), /accepted/);
  await influencer.page.keyboard.press("Escape");
  await influencer.look("thread-agreed");
  await goTo(influencer, "Home");
  await see(influencer.page, "$450");
  await influencer.look("influencer-home");

  const subjects = async (name: string) =>
    (await stage.mailsTo(name)).map(({ subject }) => subject);
  expect(await subjects("okafor")).toHaveLength(3);
  expect(await subjects("beyond")).toHaveLength(3);
}
