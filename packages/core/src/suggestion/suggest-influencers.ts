import type { Influencer, Page, SuggestedInfluencer } from "@tandem/contract";
import { requireOwnCampaign, statusNow } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { Cache, type Ctx, slicePage } from "../platform/index.ts";
import { influencerRecord, type RecordRow, readRecords } from "../record/index.ts";
import { influencerIndex, influencersFor } from "../search/index.ts";
import { couldBeAsked, fitOfInfluencer, type Wanted } from "./fit.rules.ts";
import { askedInCampaign } from "./known-requests.ts";
import { wordsOf } from "./topic.rules.ts";

/** So many are looked at closely, and so many of them are suggested at most. */
export const LOOKED_AT = 200;
export const SUGGESTED = 100;

/**
 * The influencers that fit a campaign of the actor's best, and why. Whoever was asked already, takes
 * no offers or asks for more than there is, is left out; so is an imported profile that nobody
 * claimed and no address leads to. A campaign that is over has no suggestions.
 *
 * Two round trips: the campaign and its requests, then the records of the candidates, which come
 * from memory.
 */
export async function suggestInfluencers(
  ctx: Ctx,
  campaignId: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<SuggestedInfluencer>> {
  const [campaign, asked, index] = await Promise.all([
    requireOwnCampaign(ctx, campaignId),
    askedInCampaign(ctx, campaignId),
    influencerIndex(ctx.platform),
  ]);
  const status = statusNow(campaign, ctx.now);
  const isOver = status === "ended" || status === "archived" || campaign.flag !== undefined;
  const found = isOver ? [] : candidates(index, campaign);
  const fresh = found.filter(({ id }) => !asked.has(id));
  const [records, reachable] = await Promise.all([
    readRecords(ctx.platform, claimed(fresh, true)),
    withAddress(ctx, claimed(fresh, false)),
  ]);
  const best = ranked(
    campaign,
    fresh.filter((one) => one.claimed || reachable.has(one.id)),
    records,
  );
  return slicePage(ctx, best, {
    list: `suggestions:${campaignId}`,
    limit,
    cursor,
    show: ({ id: _, ...suggested }) => suggested,
  });
}

/** Those worth a closer look, from memory. */
export const candidates = (
  index: Awaited<ReturnType<typeof influencerIndex>>,
  campaign: Wanted,
): Influencer[] => {
  const topic = {
    category: campaign.category,
    niche: campaign.niche,
    words: wordsOf(campaign.niche),
  };
  return influencersFor(index, topic, campaign.available, LOOKED_AT).filter((one) =>
    couldBeAsked(campaign, one),
  );
};

/** The best first; of equals the one with the larger reach. */
export function ranked(
  campaign: Wanted,
  found: readonly Influencer[],
  records: ReadonlyMap<string, RecordRow>,
): Array<SuggestedInfluencer & { id: string }> {
  return found
    .map((one) => {
      const record = records.get(one.id);
      return {
        id: one.id,
        influencer: { ...one, ...(record && { record: influencerRecord(record) }) },
        ...fitOfInfluencer(campaign, one, record),
      };
    })
    .sort((a, b) => b.score - a.score || b.influencer.reach - a.influencer.reach)
    .slice(0, SUGGESTED);
}

const claimed = (found: readonly Influencer[], is: boolean) =>
  found.filter((one) => one.claimed === is).map(({ id }) => id);

interface Contact {
  isKnown: boolean;
}
const contacts = new Cache<Contact>("contacts", { entries: 20_000, bytes: 6_000_000 });

/** Of unclaimed profiles those that an invitation can be mailed to. */
async function withAddress({ platform }: Ctx, ids: readonly string[]): Promise<Set<string>> {
  const load = async (missing: readonly string[]) => {
    const keys = missing.map((id) => ({ id }));
    const rows = await platform.table.getAll(Influencers, keys);
    return new Map(rows.map(({ id, contactEmail }) => [id, { isKnown: Boolean(contactEmail) }]));
  };
  const partitionsOf = (id: string) => [`account#${id}`];
  const found = await contacts.readAll(platform, ids, partitionsOf, load, { isKnown: false });
  return new Set([...found].flatMap(([id, { isKnown }]) => (isKnown ? [id] : [])));
}
