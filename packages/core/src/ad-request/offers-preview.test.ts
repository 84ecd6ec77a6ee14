import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { Campaigns, moveCampaign } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { everyRow, testPlatform } from "../platform/testing.ts";
import { offerAdRequest, previewOffers } from "./index.ts";
import { judgeOffers } from "./offers-preview.rules.ts";
import { liveCampaign, someInfluencer, someSponsor } from "./testing.ts";

let platform: Platform;
let sponsor: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
});
const someone = async () => (await someInfluencer(platform)).actor.id;
const offer = (ctx: Ctx, campaignId: string, influencerId: string, amount: number) =>
  offerAdRequest(ctx, campaignId, { influencerId, amount, requirements: "One post" });

test("two of three fit a budget, the third is told why, and nothing is written", async () => {
  const campaignId = await liveCampaign(sponsor, 1_000);
  const influencerIds = [await someone(), await someone(), await someone()];
  const before = (await everyRow(platform)).length;
  const preview = await previewOffers(sponsor, campaignId, { influencerIds, amount: 400 });
  expect(preview).toMatchObject({ currency: "USD", before: 1_000, after: 200 });
  expect(preview.offers.map(({ outcome, available }) => [outcome, available])).toEqual([
    ["fits", 600],
    ["fits", 200],
    ["over_budget", 200],
  ]);
  expect((await everyRow(platform)).length).toBe(before);
  const [, , third = ""] = influencerIds;
  const own = await previewOffers(sponsor, campaignId, {
    influencerIds,
    amount: 400,
    amounts: { [third]: 150 },
  });
  expect(own.after).toBe(50);
});

test("it says who is asked already and by which request, and who takes no offers", async () => {
  const campaignId = await liveCampaign(sponsor, 1_000);
  const [asked, away, fine] = [await someone(), await someone(), await someone()];
  const { id } = await offer(sponsor, campaignId, asked, 100);
  const off = Influencers.patch({ id: away }).set({ available: false });
  await platform.table.update(Influencers, off);
  const { offers } = await previewOffers(sponsor, campaignId, {
    influencerIds: [asked, away, "inf_00000000000000000000000000", fine],
    amount: 100,
  });
  expect(offers.map(({ outcome, adRequestId }) => [outcome, adRequestId])).toEqual([
    ["already_open", id],
    ["unavailable", undefined],
    ["unavailable", undefined],
    ["fits", undefined],
  ]);
});

test("what has run out stands in nobody's way and holds no money, as when it is sent", async () => {
  const campaignId = await liveCampaign(sponsor, 500);
  const [first, second] = [await someone(), await someone()];
  await offer(sponsor, campaignId, first, 400);
  const wish = { influencerIds: [first, second], amount: 250 };
  const early = await previewOffers(sponsor, campaignId, wish);
  expect(early.offers.map(({ outcome }) => outcome)).toEqual(["already_open", "over_budget"]);
  const muchLater = { ...sponsor, now: new Date(sponsor.now.getTime() + 80 * 3_600_000) };
  const preview = await previewOffers(muchLater, campaignId, wish);
  expect(preview).toMatchObject({ before: 500, after: 0 });
  for (const { influencerId, amount } of preview.offers)
    await offer(muchLater, campaignId, influencerId, amount);
  expect((await platform.table.get(Campaigns, { id: campaignId }))?.available).toBe(0);
});

test("only the own campaign is looked at, only while it is live, and every offer has an amount", async () => {
  const campaignId = await liveCampaign(sponsor, 500);
  const wish = { influencerIds: [await someone()], amount: 100 };
  await expect(previewOffers(await someSponsor(platform), campaignId, wish)).rejects.toMatchObject({
    code: "request.not_found",
  });
  await expect(
    previewOffers(sponsor, campaignId, { influencerIds: wish.influencerIds }),
  ).rejects.toMatchObject({ code: "request.invalid" });
  await moveCampaign(sponsor, campaignId, "pause");
  await expect(previewOffers(sponsor, campaignId, wish)).rejects.toMatchObject({
    code: "campaign.not_live",
  });
});

test("whatever the offers, those that fit never take more than there is, and none that would fit is refused", () => {
  const offers = fc.array(
    fc.record({
      influencerId: fc.string(),
      amount: fc.integer({ min: 1, max: 1000 }),
      blocked: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(offers, fc.nat(3000), (wanted, available) => {
      const named = wanted.map((one, n) => ({ ...one, influencerId: `${n}` }));
      const judged = judgeOffers(named, available, (id) =>
        named[Number(id)]?.blocked ? "unavailable" : undefined,
      );
      let rest = available;
      for (const [n, one] of judged.entries()) {
        const blocked = named[n]?.blocked;
        const fits = !blocked && one.amount <= rest;
        if (fits) rest -= one.amount;
        expect(one.outcome).toBe(fits ? "fits" : blocked ? "unavailable" : "over_budget");
        expect(one.available).toBe(rest);
      }
      expect(rest).toBeGreaterThanOrEqual(0);
    }),
  );
});
