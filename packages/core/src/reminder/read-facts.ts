import { Accounts } from "../account/index.ts";
import { type AdRequestRow, AdRequests } from "../ad-request/index.ts";
import { Campaigns, closedBecause } from "../campaign/index.ts";
import type { InfluencerRow } from "../influencer/index.ts";
import type { Ctx } from "../platform/index.ts";
import { nicheOf } from "./agenda.rules.ts";
import type { Facts } from "./digest.rules.ts";
import { FreshCampaigns } from "./fresh.entity.ts";

/** The new campaigns of one niche that are looked at: the best of them are shown. */
const MOST_FRESH = 50;

/** Between which instants a campaign must have been published to be new to the reader. */
export interface News {
  since: Date;
  until: Date;
}

/** What there may be to tell an influencer of. Two round trips at once, two more where there is something. */
export async function readFacts(ctx: Ctx, profile: InfluencerRow, news: News): Promise<Facts> {
  const [requests, fresh] = await Promise.all([
    openRequests(ctx, profile.id),
    freshCampaigns(ctx, profile, news),
  ]);
  const frozen = await frozenOf(ctx, requests);
  const appUrl = ctx.platform.config.publicUrl;
  return { now: ctx.now, requests, frozen, fresh, profile, appUrl };
}

/** Which of the offers could not be accepted now, for what became of their campaign or their sponsor. */
async function frozenOf({ now, platform }: Ctx, requests: AdRequestRow[]): Promise<Set<string>> {
  const pending = requests.filter(({ status }) => status === "pending");
  if (pending.length === 0) return new Set();
  const [campaigns, sponsors] = await Promise.all([
    platform.table.getAll(Campaigns, distinct(pending.map(({ campaignId }) => campaignId))),
    platform.table.getAll(Accounts, distinct(pending.map(({ sponsorId }) => sponsorId))),
  ]);
  const open = new Set(
    campaigns.filter((campaign) => !closedBecause(campaign, now)).map(({ id }) => id),
  );
  const active = new Set(sponsors.filter(({ status }) => status === "active").map(({ id }) => id));
  return new Set(
    pending
      .filter(({ campaignId, sponsorId }) => !open.has(campaignId) || !active.has(sponsorId))
      .map(({ id }) => id),
  );
}

const distinct = (ids: string[]) => [...new Set(ids)].map((id) => ({ id }));

/** The requests in which something can be waiting, whoever's turn it is. */
async function openRequests(ctx: Ctx, influencerId: string): Promise<AdRequestRow[]> {
  const open = AdRequests.query
    .ofInfluencer({ influencerId })
    .where(({ status }, { eq }) => `${eq(status, "pending")} OR ${eq(status, "accepted")}`);
  const requests: AdRequestRow[] = [];
  for await (const request of ctx.platform.table.all(AdRequests, open)) requests.push(request);
  return requests;
}

async function freshCampaigns(
  { platform }: Ctx,
  profile: InfluencerRow,
  { since, until }: News,
): Promise<Facts["fresh"]> {
  const niche = nicheOf(profile);
  if (niche === undefined || since >= until) return [];
  const { items } = await platform.table.query(
    FreshCampaigns,
    FreshCampaigns.query
      .inNiche({ niche })
      .between({ at: since.toISOString() }, { at: until.toISOString() }),
    { limit: MOST_FRESH, newestFirst: true },
  );
  const ids = items
    .filter(({ at }) => at < until.toISOString())
    .map(({ campaignId }) => ({ id: campaignId }));
  return ids.length === 0 ? [] : platform.table.getAll(Campaigns, ids);
}
