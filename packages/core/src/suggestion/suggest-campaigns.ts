import type { Page, PublicCampaign, SuggestedCampaign } from "@tandem/contract";
import { Accounts } from "../account/index.ts";
import { Influencers } from "../influencer/index.ts";
import { Cache, type Ctx, endOfDay, type Platform, refuse, slicePage } from "../platform/index.ts";
import { readRecords } from "../record/index.ts";
import { campaignIndex, campaignsFor } from "../search/index.ts";
import { type SponsorRow, Sponsors } from "../sponsor/index.ts";
import { couldPay, fitOfCampaign, SOONEST_END_MS } from "./campaign-fit.rules.ts";
import { askedCampaigns } from "./known-requests.ts";
import { LOOKED_AT, SUGGESTED } from "./suggest-influencers.ts";
import { wordsOf } from "./topic.rules.ts";

/**
 * The public live campaigns that fit the acting influencer best, and why. Left out are those in which
 * they have or had a request, whose whole budget is below their price, which end within three days,
 * or whose sponsor is not active.
 *
 * Two round trips: the profile and its requests, then the sponsors of the candidates, which come from
 * memory.
 */
export async function suggestCampaigns(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<SuggestedCampaign>> {
  const [me, asked, index] = await Promise.all([
    ctx.platform.table.get(Influencers, { id: ctx.actor.id }, false),
    askedCampaigns(ctx),
    campaignIndex(ctx.platform),
  ]);
  if (!me) throw refuse("auth.forbidden");
  const topic = { category: me.category, niche: me.niche, words: wordsOf(me.niche) };
  const soonest = new Date(ctx.now.getTime() + SOONEST_END_MS);
  const found = campaignsFor(index, topic, soonest, LOOKED_AT).filter(
    (one) => !asked.has(one.id) && couldPay(me, one),
  );
  const sponsorOf = await readSponsors(ctx, found);
  const best = found
    .flatMap((campaign) => {
      const sponsor = sponsorOf.get(campaign.sponsorId);
      if (!sponsor) return [];
      const endsAt = endOfDay(sponsor.timeZone, campaign.endDate);
      const fit = fitOfCampaign(me, campaign, sponsor, endsAt, ctx.now);
      return [{ id: campaign.id, campaign, ...fit }];
    })
    .sort((a, b) => b.score - a.score || b.campaign.budget - a.campaign.budget)
    .slice(0, SUGGESTED);
  return slicePage(ctx, best, {
    list: "suggestions",
    limit,
    cursor,
    show: ({ id: _, ...suggested }) => suggested,
  });
}

/** How those sponsors pay and are rated that may act now. */
async function readSponsors({ platform }: Ctx, campaigns: readonly PublicCampaign[]) {
  const ids = [...new Set(campaigns.map(({ sponsorId }) => sponsorId))];
  const partitionsOf = (id: string) => [`account#${id}`];
  const load = (missing: readonly string[]) => loadSponsors(platform, missing);
  const [found, records] = await Promise.all([
    sponsors.readAll(platform, ids, partitionsOf, load, null),
    readRecords(platform, ids),
  ]);
  return new Map(
    [...found].flatMap(([id, row]) => (row ? [[id, { ...row, record: records.get(id) }]] : [])),
  );
}

/** What suggestions look at in a sponsor who is active. */
interface Active {
  rating: { average: number | null; count: number };
  timeZone: string;
}
const sponsors = new Cache<Active | null>("sponsors", { entries: 10_000, bytes: 4_000_000 });

async function loadSponsors(
  { table }: Platform,
  ids: readonly string[],
): Promise<Map<string, Active>> {
  const keys = ids.map((id) => ({ id }));
  const [accounts, profiles] = await Promise.all([
    table.getAll(Accounts, keys),
    table.getAll(Sponsors, keys),
  ]);
  const active = new Set(accounts.flatMap(({ id, status }) => (status === "active" ? [id] : [])));
  return new Map(
    profiles
      .filter(({ id }) => active.has(id))
      .map((row) => [row.id, { rating: ratingOf(row), timeZone: row.timeZone }]),
  );
}

const ratingOf = ({ ratingSum = 0, ratingCount = 0 }: SponsorRow) => ({
  average: ratingCount ? Math.round((10 * ratingSum) / ratingCount) / 10 : null,
  count: ratingCount,
});
