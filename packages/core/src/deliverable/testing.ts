import { type AdRequestRow, acceptOffer, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { type Ctx, newId, type Platform } from "../platform/index.ts";

const DAY_MS = 86_400_000;

export const AMOUNT = 40_000;
export const BUDGET = 100_000;
export const SUBMISSION = { url: "https://drive.test/draft", text: "My skin says thanks. #ad" };
export const LIVE = "https://instagram.test/p/1";

/** What both agreed on, so many pieces of it, due three weeks later. */
export function agreedRow(start: Date, pieces = 1, more: Partial<AdRequestRow> = {}): AdRequestRow {
  const at = start.toISOString();
  const dueDate = new Date(start.getTime() + 21 * DAY_MS).toISOString().slice(0, 10);
  const terms = Array.from({ length: pieces }, () => ({
    platform: "instagram" as const,
    format: "post" as const,
    dueDate,
    disclosure: "#ad",
  }));
  return {
    id: "req_1",
    campaignId: "cmp_1",
    campaignName: "Spring",
    sponsorId: "spo_1",
    sponsorName: "Acme",
    influencerId: "inf_1",
    influencerName: "Ana",
    timeZone: "UTC",
    startedBy: "sponsor",
    status: "accepted",
    offer: {
      version: 1,
      by: "sponsor",
      amount: AMOUNT,
      currency: "USD",
      requirements: "A post",
      deliverables: terms,
      dueDate,
      message: "",
      madeAt: at,
      expiresAt: at,
    },
    reserved: 0,
    payment: { status: "unpaid" },
    deliverables: terms.map((one) => ({ ...one, status: "due" as const })),
    acceptedAt: at,
    version: 2,
    createdAt: at,
    updatedAt: at,
    shard: 0,
    ...more,
  };
}

/** Two sides that have agreed on so many pieces, and the context of each. */
export interface Agreed {
  sponsor: Ctx;
  influencer: Ctx;
  campaign: string;
  id: string;
}

export async function someAgreed(
  platform: Platform,
  { now = new Date(), pieces = 1, disclosure = "#ad" } = {},
): Promise<Agreed> {
  const sponsor = await someSponsor(platform, now);
  const influencer = await someInfluencer(platform, now);
  const campaign = await liveCampaign(sponsor, BUDGET);
  const { id } = await offerAdRequest(sponsor, campaign, {
    influencerId: influencer.actor.id,
    amount: AMOUNT,
    requirements: "A post",
    deliverables: Array.from({ length: pieces }, () => ({
      platform: "instagram" as const,
      format: "post" as const,
      disclosure,
    })),
  });
  await acceptOffer(influencer, id, 1);
  return { sponsor, influencer, campaign, id };
}

/** The same actor so many milliseconds later. */
export const later = (ctx: Ctx, ms: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + ms),
  requestId: newId("job"),
});
