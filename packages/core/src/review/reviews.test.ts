import { beforeAll, expect, test } from "vitest";
import { AdRequests, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { Campaigns } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, Events, type Platform, type Refusal, told } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { findCampaigns, projectChanges, searchInfluencers } from "../search/index.ts";
import { Sponsors } from "../sponsor/index.ts";
import { forgetInReviews, hideReview, readReviews, showReview, writeReview } from "./index.ts";

let platform: Platform;
let admin: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: Refusal) => error.code,
  );

/** A collaboration as it stands when all is paid. */
async function completed(more: { sponsor?: Ctx; isPrivate?: boolean } = {}) {
  const sponsor = more.sponsor ?? (await someSponsor(platform));
  const influencer = await someInfluencer(platform);
  const campaignId = await liveCampaign(sponsor, 100_000);
  if (more.isPrivate)
    await platform.table.update(
      Campaigns,
      Campaigns.patch({ id: campaignId }).set({ visibility: "private" }),
    );
  const input = { influencerId: influencer.actor.id, amount: 1000, requirements: "One post" };
  const { id } = await offerAdRequest(sponsor, campaignId, input);
  await platform.table.update(AdRequests, AdRequests.patch({ id }).set({ status: "completed" }));
  return { id, sponsor, influencer, campaignId };
}

const nothing = { limit: 20 };

test("a collaboration is reviewed when it is completed, once by each side", async () => {
  const { id, sponsor, influencer } = await completed();
  const open = await offerAdRequest(sponsor, await liveCampaign(sponsor, 5000), {
    influencerId: influencer.actor.id,
    amount: 1000,
    requirements: "One post",
  });
  const good = { rating: 5, text: "Kind and on time." };
  expect(await codeOf(writeReview(sponsor, open.id, good))).toBe("review.not_completed");
  expect(await codeOf(writeReview(await someSponsor(platform), id, good))).toBe(
    "request.not_found",
  );
  const both = await Promise.all([
    codeOf(writeReview(sponsor, id, good)),
    codeOf(writeReview(sponsor, id, good)),
    codeOf(writeReview(influencer, id, { rating: 3, text: "" })),
    codeOf(writeReview(influencer, id, { rating: 4, text: "" })),
  ]);
  expect(both.filter((code) => code === "done")).toHaveLength(2);
  expect(both.filter((code) => code === "review.already_written")).toHaveLength(2);
  expect(await codeOf(writeReview(sponsor, id, good))).toBe("review.already_written");
  const row = await platform.table.get(AdRequests, { id });
  expect(row?.reviewedBy?.toSorted()).toEqual(["influencer", "sponsor"]);
});

test("ratings are summed where they are shown, and a hidden one counts no more", async () => {
  const sponsor = await someSponsor(platform);
  const one = await completed({ sponsor });
  const two = await completed({ sponsor });
  await writeReview(one.influencer, one.id, { rating: 5, text: "Paid in a day." });
  const low = await writeReview(two.influencer, two.id, { rating: 2, text: "Changed its mind." });
  await writeReview(sponsor, one.id, { rating: 4, text: "Lovely reel." });

  const ofSponsor = await readReviews(one.influencer, { sponsorId: sponsor.actor.id, ...nothing });
  expect(ofSponsor).toMatchObject({
    rating: { average: 3.5, count: 2 },
    histogram: [0, 1, 0, 0, 1],
  });
  expect(ofSponsor.items.map(({ text }) => text)).toEqual(["Changed its mind.", "Paid in a day."]);
  const ofCampaign = await readReviews(sponsor, { campaignId: one.campaignId, ...nothing });
  expect(ofCampaign).toMatchObject({
    rating: { average: 5, count: 1 },
    histogram: [0, 0, 0, 0, 1],
  });
  const influencerId = one.influencer.actor.id;
  const ofInfluencer = await readReviews(sponsor, { influencerId, ...nothing });
  expect(ofInfluencer.items[0]).toMatchObject({ by: "sponsor", authorName: "Acme", rating: 4 });

  await hideReview(admin, low.id, "It insults.");
  expect(await codeOf(hideReview(admin, low.id, "Again."))).toBe("review.already_hidden");
  const without = await readReviews(two.influencer, { sponsorId: sponsor.actor.id, ...nothing });
  expect(without).toMatchObject({ rating: { average: 5, count: 1 }, histogram: [0, 0, 0, 0, 1] });
  expect(without.items).toHaveLength(1);
  const whole = await readReviews(admin, { sponsorId: sponsor.actor.id, ...nothing });
  expect(whole.items[0]).toMatchObject({ id: low.id, hidden: { reason: "It insults." } });
  const { items: facts } = await platform.table.query(
    Events,
    Events.query.ofSubject({ subjectId: low.id }),
  );
  expect(facts.map(({ kind }) => kind)).toEqual(["review.written", "review.hidden"]);
  expect(facts[1]).toMatchObject({
    data: { reason: "It insults.", by: "influencer", rating: 2 },
    before: { hidden: false },
    after: { hidden: true },
  });

  await showReview(admin, low.id);
  expect(await codeOf(showReview(admin, low.id))).toBe("review.not_hidden");
  const { rating } = await readReviews(admin, { sponsorId: sponsor.actor.id, ...nothing });
  expect(rating).toEqual({ average: 3.5, count: 2 });
  const row = await platform.table.get(Campaigns, { id: two.campaignId });
  expect(row).toMatchObject({ ratingSum: 2, ratingCount: 1, r2: 1, version: 2 });
  expect(await platform.table.get(Sponsors, { id: sponsor.actor.id })).toMatchObject({ r2: 1 });
});

test("what many admins do at once counts once", async () => {
  const { id, sponsor, influencer, campaignId } = await completed();
  const review = await writeReview(influencer, id, { rating: 4, text: "" });
  const rating = async () => (await readReviews(sponsor, { campaignId, ...nothing })).rating.count;
  const hidden = await Promise.all(
    [1, 2, 3, 4].map(() => codeOf(hideReview(admin, review.id, "x"))),
  );
  expect(hidden.toSorted()).toEqual(["done", ...Array(3).fill("review.already_hidden")]);
  expect(await rating()).toBe(0);
  const shown = await Promise.all([1, 2, 3, 4].map(() => codeOf(showReview(admin, review.id))));
  expect(shown.toSorted()).toEqual(["done", ...Array(3).fill("review.not_hidden")]);
  expect(await rating()).toBe(1);
});

test("one subject must be named, and what one cannot see has no reviews either", async () => {
  const { sponsor, influencer, campaignId } = await completed({ isPrivate: true });
  expect(await codeOf(readReviews(sponsor, nothing))).toBe("request.invalid");
  const two = { campaignId, sponsorId: sponsor.actor.id, ...nothing };
  expect(await codeOf(readReviews(sponsor, two))).toBe("request.invalid");
  const stranger = await someInfluencer(platform);
  expect(await codeOf(readReviews(stranger, { campaignId, ...nothing }))).toBe("request.not_found");
  expect(await codeOf(readReviews(influencer, { campaignId, ...nothing }))).toBe("done");
  const { id } = influencer.actor;
  await platform.table.update(Influencers, Influencers.patch({ id }).set({ listed: false }));
  const ofHidden = { influencerId: id, ...nothing };
  expect(await codeOf(readReviews(sponsor, ofHidden))).toBe("request.not_found");
  expect(await codeOf(readReviews(admin, ofHidden))).toBe("done");
});

test("the name of a private campaign is for its parties and admins", async () => {
  const { id, sponsor, influencer } = await completed({ isPrivate: true });
  await writeReview(influencer, id, { rating: 4, text: "Good." });
  const nameFor = async (ctx: Ctx) =>
    (await readReviews(ctx, { sponsorId: sponsor.actor.id, ...nothing })).items[0]?.campaignName;
  expect(await nameFor(sponsor)).toBe("Spring serum launch");
  expect(await nameFor(influencer)).toBe("Spring serum launch");
  expect(await nameFor(admin)).toBe("Spring serum launch");
  expect(await nameFor(await someSponsor(platform))).toBe("A private campaign");
});

test("search finds and sorts by the new rating, and shows a campaign's", async () => {
  const at = new Date();
  const { id, sponsor, influencer, campaignId } = await completed();
  const forSponsor = await writeReview(influencer, id, { rating: 5, text: "" });
  const forInfluencer = await writeReview(sponsor, id, { rating: 4, text: "" });
  const events = await Promise.all(
    [campaignId, forSponsor.id, forInfluencer.id].map((subjectId) =>
      platform.table.query(Events, Events.query.ofSubject({ subjectId })),
    ),
  );
  await projectChanges(
    platform,
    events.flatMap(({ items }) => items.map(told)),
  );
  const ids = async (minRating: number) => {
    const found = await searchInfluencers(sponsor, { minRating, sort: "rating", limit: 20 });
    return found.items.map((one) => one.id);
  };
  expect(await ids(4)).toContain(influencer.actor.id);
  expect(await ids(4.5)).not.toContain(influencer.actor.id);
  const { items } = await findCampaigns({ ...influencer, now: at }, { limit: 100 });
  expect(items.find((one) => one.id === campaignId)?.rating).toEqual({ average: 5, count: 1 });
});

test("whoever is gone is named nowhere, and what others wrote stays", async () => {
  const { id, sponsor, influencer } = await completed();
  await writeReview(influencer, id, { rating: 5, text: "Call me: Ana." });
  await writeReview(sponsor, id, { rating: 4, text: "Ana was great." });
  const scrub = (text: string) => text.replace("Ana", "[deleted]");
  for (let round = 0; round < 2; round++)
    for await (const review of forgetInReviews(influencer, scrub)) expect(review).toMatch(/^rvw_/);
  const { items } = await readReviews(admin, { sponsorId: sponsor.actor.id, ...nothing });
  expect(items[0]).toMatchObject({ authorName: "Deleted account", text: "Call me: [deleted]." });
  const given = await readReviews(admin, { influencerId: influencer.actor.id, ...nothing });
  expect(given.items[0]).toMatchObject({
    influencerName: "Deleted account",
    authorName: "Acme",
    text: "Ana was great.",
  });
});
