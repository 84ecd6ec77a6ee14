import type { SuggestedCampaign, SuggestedInfluencer } from "@tandem/contract";
import { beforeAll, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { applyToCampaign, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { Campaigns } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import type { Ctx, Platform, Refusal, Told } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { keepRecords } from "../record/index.ts";
import { projectChanges } from "../search/index.ts";
import { suggestCampaigns, suggestInfluencers } from "./index.ts";

let platform: Platform;
let sponsor: Ctx;
let campaignId: string;
let people: Ctx[];

const changed = (subjectType: string, subjectId: string) =>
  ({ id: "evt", kind: "x", subjectType, subjectId, data: {} }) as unknown as Told;

const profile = async ({ actor: { id } }: Ctx, set: object) => {
  await platform.table.update(Influencers, Influencers.patch({ id }).set(set).add({ rev: 1 }));
  await projectChanges(platform, [changed("influencer", id)]);
};

beforeAll(async () => {
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
  campaignId = await liveCampaign(sponsor, 100_000);
  await platform.table.update(
    Campaigns,
    Campaigns.patch({ id: campaignId }).set({ niche: "skincare" }),
  );
  await projectChanges(platform, [changed("campaign", campaignId)]);
  people = [];
  const profiles = [
    { reach: 20_000, minPrice: 20_000, niche: "skincare" },
    { reach: 20_000, minPrice: 20_000, niche: "fragrance" },
    { reach: 20_000, minPrice: 20_000, niche: "skincare", available: false },
    { reach: 20_000, minPrice: 20_000, niche: "skincare", listed: false },
    { reach: 20_000, minPrice: 20_000, niche: "skincare", claimed: false },
    {
      reach: 20_000,
      minPrice: 20_000,
      niche: "skincare",
      claimed: false,
      contactEmail: "a@b.test",
    },
    { reach: 20_000, minPrice: 100_001, niche: "skincare" },
  ];
  for (const one of profiles) {
    const ctx = await someInfluencer(platform);
    await profile(ctx, one);
    people.push(ctx);
  }
  await new Promise((next) => setTimeout(next, 600));
});

const idsOf = (page: { items: SuggestedInfluencer[] }) =>
  page.items.map(({ influencer }) => influencer.id);
const idOf = (i: number) => (people[i] as Ctx).actor.id;
const all = { limit: 100 };

test("a campaign is suggested whom it could ask, the best first, each with reasons", async () => {
  const page = await suggestInfluencers(sponsor, campaignId, all);
  expect(idsOf(page).toSorted()).toEqual([idOf(0), idOf(1), idOf(5)].toSorted());
  expect(idsOf(page).at(-1)).toBe(idOf(1));
  expect(page.items[0]?.reasons[0]).toBe("Same niche: skincare");
  expect(page.items[0]?.score).toBeGreaterThan(page.items[2]?.score as number);
  const one = await suggestInfluencers(sponsor, campaignId, { limit: 1 });
  const cursor = one.nextCursor as string;
  const rest = await suggestInfluencers(sponsor, campaignId, { limit: 5, cursor });
  expect([...idsOf(one), ...idsOf(rest)]).toEqual(idsOf(page));
  expect(rest.nextCursor).toBeNull();
});

test("another's campaign has no suggestions", async () => {
  const stranger = suggestInfluencers(await someSponsor(platform), campaignId, all);
  expect(await stranger.catch((error: Refusal) => error.code)).toBe("request.not_found");
});

test("how somebody works is looked at, and whoever was asked is left out", async () => {
  const fact = {
    ...changed("adRequest", "req"),
    id: "evt_reply",
    kind: "ad_request.accepted",
    data: {
      parties: { influencerId: idOf(1), sponsorId: sponsor.actor.id, startedBy: "sponsor" },
      repliedAfterMs: 4 * 3_600_000,
    },
  };
  await keepRecords(testCtx(platform), fact);
  const { items } = await suggestInfluencers(sponsor, campaignId, all);
  const quick = items.find(({ influencer }) => influencer.id === idOf(1));
  expect(quick?.reasons).toContain("Answers in 4 h");
  expect(quick?.influencer.record?.medianReplyHours).toBe(4);
  const input = { influencerId: idOf(0), amount: 1000, requirements: "One post" };
  await offerAdRequest(sponsor, campaignId, input);
  const after = await suggestInfluencers(sponsor, campaignId, all);
  expect(idsOf(after)).not.toContain(idOf(0));
});

test("an influencer is suggested campaigns of active sponsors that they did not apply to", async () => {
  const me = await someInfluencer(platform);
  const find = async (): Promise<SuggestedCampaign[]> => (await suggestCampaigns(me, all)).items;
  const mine = async () => (await find()).find(({ campaign }) => campaign.id === campaignId);
  expect((await mine())?.reasons[0]).toBe("Your niche: skincare");
  await profile(me, { minPrice: 100_001 });
  expect(await mine()).toBeUndefined();
  await profile(me, { minPrice: 100 });
  expect(await mine()).toBeDefined();
  const standing = (status: "suspended" | "active") =>
    platform.table.update(Accounts, Accounts.patch({ id: sponsor.actor.id }).set({ status }));
  await standing("suspended");
  expect(await mine()).toBeUndefined();
  await standing("active");
  await applyToCampaign(me, campaignId, { amount: 1000 });
  expect(await mine()).toBeUndefined();
});

test("a campaign that ends in three days or less is suggested to nobody", async () => {
  const soon = await liveCampaign(sponsor, 100_000, 2);
  const later = await liveCampaign(sponsor, 100_000, 30);
  await projectChanges(platform, [changed("campaign", soon), changed("campaign", later)]);
  await new Promise((next) => setTimeout(next, 600));
  const { items } = await suggestCampaigns(await someInfluencer(platform), all);
  const ids = items.map(({ campaign }) => campaign.id);
  expect(ids).toContain(later);
  expect(ids).not.toContain(soon);
});
