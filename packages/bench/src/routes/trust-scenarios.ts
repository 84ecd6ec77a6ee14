import { AdRequests } from "@tandem/core/ad-request";
import { newId } from "@tandem/core/platform";
import { Reviews } from "@tandem/core/review";
import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

/** A request of the sponsor's as it stands when all is paid, and whom it was with. */
async function completed(world: World) {
  const { id, to } = await world.newOffer();
  const over = AdRequests.patch({ id }).set({ status: "completed" });
  await world.platform.table.update(AdRequests, over);
  return { id, to };
}

/** A review by the sponsor; its id. */
async function newReview(world: World): Promise<string> {
  const { id } = await completed(world);
  const { token } = world.sponsor;
  const body = { rating: 4, text: "Quick, kind, and the reel was lovely." };
  return (await world.done("POST", `/ad-requests/${id}/review`, { token, body })).body.id;
}

/** More reviews of one influencer than fit on a page. */
async function reviewed(world: World): Promise<string> {
  const { id: influencerId } = await world.newInfluencer();
  for (let n = 0; n < PAGE + 3; n++) {
    const row = Reviews.upsert({
      id: newId("rvw"),
      adRequestId: newId("req"),
      by: "sponsor",
      authorId: world.sponsor.id,
      authorName: "Acme",
      subjectId: influencerId,
      campaignId: world.campaignId,
      campaignName: "Spring serum launch",
      sponsorId: world.sponsor.id,
      sponsorName: "Acme",
      influencerId,
      influencerName: "Ana",
      rating: 4,
      text: "Answered at once, handed in a day early, and the comments under it were kind.",
      at: new Date(Date.UTC(2026, 0, 1, n)).toISOString(),
    });
    await world.platform.table.update(Reviews, row);
  }
  return influencerId;
}

/** What people say of each other, and whom they are led to. */
export const trustScenarios: Record<string, Scenario> = {
  "adRequest.review": async (world) => ({
    path: `/ad-requests/${(await completed(world)).id}/review`,
    token: world.sponsor.token,
    body: { rating: 5, text: "Handed in a day early." },
  }),
  "review.list": async (world) => ({
    path: `/reviews?influencerId=${await reviewed(world)}&limit=${PAGE}`,
    token: world.sponsor.token,
  }),
  "suggestion.influencers": ({ campaignId, sponsor: { token } }) => ({
    path: `/campaigns/${campaignId}/suggestions?limit=${PAGE}`,
    token,
  }),
  "suggestion.campaigns": async (world) => ({
    path: `/me/suggestions?limit=${PAGE}`,
    token: (await world.newInfluencer()).token,
  }),
  "justice.hideReview": async (world) => ({
    path: `/admin/reviews/${await newReview(world)}/hide`,
    token: world.admin.token,
    body: { reason: "It insults." },
  }),
  "justice.showReview": async (world) => {
    const id = await newReview(world);
    const { token } = world.admin;
    await world.done("POST", `/admin/reviews/${id}/hide`, { token, body: { reason: "Rude." } });
    return { path: `/admin/reviews/${id}/show`, token };
  },
};
