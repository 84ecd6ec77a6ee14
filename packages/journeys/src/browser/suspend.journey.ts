import {
  PASSWORD,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
} from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import {
  field,
  fill,
  goTo,
  heading,
  logIn,
  logInAdmin,
  press,
  see,
  told,
} from "../harness/steps.ts";

const PLACES = ["Campaigns", "Requests", "Flags", "Imports", "Figures", "Audit log", "Jobs"];

/** An admin suspends an influencer whose thread stands open on two screens. */
export async function suspend(stage: Stage): Promise<void> {
  const acme = await registerSponsor(stage.url, "kettle");
  const profile = { displayName: "Noor Haddad" };
  const noor = await registerInfluencer(stage.url, "noor", profile);
  const campaign = await publishCampaign(acme, { name: "A quiet kettle" });
  const { body } = await acme.post(`/campaigns/${campaign.id}/ad-requests`, {
    influencerId: noor.id,
    amount: 40_000,
    requirements: "One post",
  });
  await noor.post(`/ad-requests/${body.id}/counter`, { amount: 45_000 });
  const [influencer, sponsor, admin] = [
    await stage.visitor(),
    await stage.visitor(),
    await stage.visitor(),
  ];
  for (const [visitor, { username }] of [
    [influencer, noor],
    [sponsor, acme],
  ] as const) {
    await logIn(visitor, username);
    await visitor.page.goto(`/threads/${body.id}`);
    await see(visitor.page, "$450.00");
  }

  await logInAdmin(admin);
  await goTo(admin, "Users");
  await heading(admin.page, "Users");
  await field(admin.page, "Search").fill("noor");
  await admin.page.waitForURL(/q=noor/);
  await admin.page.getByRole("link", { name: "Noor Haddad" }).waitFor();
  await admin.look("admin-users");
  await admin.page.getByRole("link", { name: "Noor Haddad" }).click();
  await heading(admin.page, "Noor Haddad");
  await admin.look("admin-user");
  // What is refused from now on to whoever is suspended, and to those who deal with her.
  influencer.expect(401, /^\/api\//);
  influencer.expect(403, /^\/api\/auth\//);
  sponsor.expect(404, /^\/api\/influencers\//);
  sponsor.expect(409, /^\/api\/ad-requests\/.*\/accept$/);
  await press(admin.page, "Flag");
  const question = admin.page.getByRole("dialog", { name: "Flag Noor Haddad?" });
  await field(question, "Reason").fill("Bought followers.");
  await admin.look("admin-flag");
  await press(question, "Flag and suspend");
  await told(admin.page, "Noor Haddad is flagged and suspended.");
  await see(admin.page, "Flagged and suspended");

  await heading(influencer.page, "Log in");
  await see(influencer.page, "Your account is suspended.");
  await influencer.look("log-in-suspended");
  await fill(influencer.page, { "Username or e-mail": noor.username, Password: PASSWORD });
  await press(influencer.page.getByRole("form", { name: "Log in" }), "Log in");
  await see(influencer.page, /Bought followers\./);

  await press(sponsor.page, /^Accept/);
  await press(sponsor.page.getByRole("alertdialog"), "Accept $450.00");
  await see(sponsor.page, /frozen/);
  await see(sponsor.page, "Nothing was saved.");
  await sponsor.look("thread-frozen");

  for (const place of PLACES) {
    await goTo(admin, place);
    await admin.look(`admin-${place.toLowerCase().replace(" ", "-")}`);
  }
}
