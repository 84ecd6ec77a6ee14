import { beforeAll, describe, expect, test } from "vitest";
import { changeMe, closeAccount, register } from "../account/index.ts";
import {
  countRoundTrips,
  freshAddress,
  GOOD_PASSWORD,
  influencerInput,
  refusal,
  sponsorInput,
  stranger,
} from "../account/testing.ts";
import { AdRequests, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someSponsor } from "../ad-request/testing.ts";
import { Campaigns } from "../campaign/index.ts";
import { flagUser, unflagUser } from "../moderation/index.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { hideReview, writeReview } from "../review/index.ts";
import { drawKit } from "./index.ts";
import { readKit } from "./read-kit.ts";

let platform: Platform;
let admin: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
});

async function someone(published = true) {
  const { user } = await register(stranger(platform), influencerInput(), freshAddress());
  const ctx = testCtx(platform, { id: user.id, role: "influencer", name: "x" });
  const kit = { headline: "Slow mornings.", showPrice: false };
  if (published) await changeMe(ctx, { version: 1, profile: { kit, minPrice: 5000 } });
  return { user, ctx, name: user.username };
}
const kitOf = async (name: string) => (await readKit(platform, name))?.kit;

async function completed(influencer: Ctx, visibility: "public" | "private" = "public") {
  const sponsor = await someSponsor(platform);
  const campaignId = await liveCampaign(sponsor, 100_000);
  await platform.table.update(Campaigns, Campaigns.patch({ id: campaignId }).set({ visibility }));
  const { id } = await offerAdRequest(sponsor, campaignId, {
    influencerId: influencer.actor.id,
    amount: 1000,
    requirements: "One post",
  });
  await platform.table.update(AdRequests, AdRequests.patch({ id }).set({ status: "completed" }));
  return { id, sponsor, campaignId };
}

describe("a media kit", () => {
  test("is off until its owner publishes it, and gone when they take it back", async () => {
    const { ctx, name, user } = await someone(false);
    expect(user.profile).not.toHaveProperty("kit");
    expect(await kitOf(name)).toBeUndefined();
    const profile = { kit: { headline: "Here I am.", showPrice: true } };
    const changed = await changeMe(ctx, { version: 1, profile });
    expect(changed.profile).toMatchObject(profile);
    expect(await kitOf(name.toUpperCase())).toMatchObject({
      username: name,
      headline: "Here I am.",
    });
    const back = await changeMe(ctx, { version: 2, profile: { kit: null } });
    expect(back.profile).not.toHaveProperty("kit");
    expect(await kitOf(name)).toBeUndefined();
  });

  test("is an influencer's alone", async () => {
    const { user } = await register(stranger(platform), sponsorInput(), freshAddress());
    const sponsor = testCtx(platform, { id: user.id, role: "sponsor", name: "x" });
    const profile = { kit: { headline: "", showPrice: false } };
    expect((await refusal(changeMe(sponsor, { version: 1, profile }))).code).toBe(
      "request.invalid",
    );
    expect(await kitOf(user.username)).toBeUndefined();
  });

  test("takes four round trips, and one where nobody has the name", async () => {
    const { ctx, name } = await someone();
    await completed(ctx);
    const trips = countRoundTrips(platform);
    await kitOf(name);
    expect(trips.waves).toHaveLength(4);
    await kitOf("nobody-here");
    trips.stop();
    expect(trips.waves).toHaveLength(5);
  });

  test("is found by no address and by no name that nobody has", async () => {
    const { user } = await someone();
    for (const name of [user.email, "nobody-here", "", "x".repeat(300)]) {
      expect(await kitOf(name)).toBeUndefined();
    }
  });

  test("vanishes with a suspension, and comes back with its end", async () => {
    const { user, name } = await someone();
    await flagUser(admin, user.id, "Spam.");
    expect(await kitOf(name)).toBeUndefined();
    await unflagUser(admin, user.id);
    expect(await kitOf(name)).toBeDefined();
  });

  test("vanishes with its account", async () => {
    const { ctx, name } = await someone();
    await closeAccount(ctx, GOOD_PASSWORD, async () => []);
    expect(await kitOf(name)).toBeUndefined();
  });

  test("names a price only where its owner wants that", async () => {
    const { ctx, name } = await someone();
    expect((await kitOf(name))?.price).toBeNull();
    await changeMe(ctx, { version: 2, profile: { kit: { headline: "", showPrice: true } } });
    expect((await kitOf(name))?.price).toEqual({ amount: 5000, currency: "USD" });
  });

  test("shows completed work of public campaigns, and what is said in the open", async () => {
    const { ctx, name } = await someone();
    const open = await completed(ctx);
    const secret = await completed(ctx, "private");
    await writeReview(open.sponsor, open.id, { rating: 5, text: "Exact." });
    await writeReview(secret.sponsor, secret.id, { rating: 4, text: "Discreet." });
    const kit = await kitOf(name);
    expect(kit?.work.map(({ campaign }) => campaign)).toEqual(["Spring serum launch"]);
    expect(kit?.reviews).toMatchObject([
      { text: "Discreet.", by: null, campaign: null },
      { text: "Exact.", by: "Acme", campaign: "Spring serum launch" },
    ]);
    await platform.table.update(
      Campaigns,
      Campaigns.patch({ id: open.campaignId }).set({ visibility: "private" }),
    );
    expect((await kitOf(name))?.work).toEqual([]);
  });

  test("shows no review that is hidden", async () => {
    const { ctx, name } = await someone();
    const { id, sponsor } = await completed(ctx);
    const review = await writeReview(sponsor, id, { rating: 1, text: "Rude words." });
    await hideReview(admin, review.id, "Abuse.");
    expect((await kitOf(name))?.reviews).toEqual([]);
  });

  test("is a page in the language of whoever reads it, and leads to the profile", async () => {
    const { name, user } = await someone();
    const ctx = stranger(platform);
    const german = await drawKit(ctx, name, { accepts: "de-DE,de;q=0.9" });
    expect(german).toMatchObject({ found: true, language: "de" });
    expect(german.html).toContain(`href="http://localhost:3000/influencers/${user.id}"`);
    const asked = await drawKit(ctx, name, { lang: "ar", accepts: "de" });
    expect(asked.html).toContain('<html lang="ar" dir="rtl">');
    const none = await drawKit(ctx, "nobody-here", { accepts: "de" });
    expect(none).toMatchObject({ found: false, language: "de" });
    expect(none.html).toContain("Dieses Mediakit gibt es nicht.");
  });
});
