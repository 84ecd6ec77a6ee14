import type { Influencer, PublicCampaign } from "@tandem/contract";
import type { Platform } from "../platform/index.ts";
import { collectionsOf } from "./collection.ts";
import { type campaignSchema, type influencerDoc, influencerSchema } from "./collections.ts";
import { createIndex, type Hit, type SearchIndex, type Where } from "./engine/index.ts";

/** What is looked for: a category, a niche in it, and the words of that niche. */
export interface Topic {
  category: string;
  niche: string;
  words: readonly string[];
}

type InfluencerIndex = SearchIndex<typeof influencerSchema>;
type CampaignIndex = SearchIndex<typeof campaignSchema>;

/** Each once, in the order in which they were found, at most so many. */
const distinct = <T>(hits: readonly Hit[], most: number): T[] => {
  const cards = new Map(hits.map(({ id, card }) => [id, card]));
  return [...cards.values()].slice(0, most).map((card) => JSON.parse(card) as T);
};

/**
 * Influencers worth a closer look for a topic: first those of the niche, then those who use its
 * words, then the category, half by rating and half by what reach the price buys.
 */
export function influencersFor(
  index: InfluencerIndex,
  { category, niche, words }: Topic,
  price: number,
  most: number,
): Influencer[] {
  const find = (where: Where<typeof influencerSchema>, limit: number, more: object = {}) =>
    index.search({ where: { listed: "yes", ...where }, limit, ...more }).hits;
  return distinct(
    [
      ...(niche ? find({ niche }, Math.ceil(most / 2)) : []),
      ...words.flatMap((text) => find({ category }, Math.ceil(most / 4), { text })),
      ...find({ category, rating: { min: 4 } }, Math.ceil(most / 4), { sort: "rating" }),
      ...find({ category, price: { max: price } }, most, { sort: "reach" }),
    ],
    most,
  );
}

/** Public live campaigns worth a closer look for a topic, those of the niche first. */
export function campaignsFor(
  index: CampaignIndex,
  { category, niche, words }: Topic,
  endsAfter: Date,
  most: number,
): PublicCampaign[] {
  const live = { status: "live", visibility: "public", flagged: "no" };
  const find = (where: Where<typeof campaignSchema>, limit: number, more: object = {}) =>
    index.search({
      where: { ...live, endsAt: { min: endsAfter.getTime() + 1 }, ...where },
      limit,
      ...more,
    }).hits;
  return distinct(
    [
      ...(niche ? find({ niche }, Math.ceil(most / 2), { sort: "newest" }) : []),
      ...words.flatMap((text) => find({ category }, Math.ceil(most / 4), { text })),
      ...find({ category }, most, { sort: "newest" }),
    ],
    most,
  );
}

export const influencerIndex = (platform: Platform): Promise<InfluencerIndex> =>
  collectionsOf(platform).influencers.current();
export const campaignIndex = (platform: Platform): Promise<CampaignIndex> =>
  collectionsOf(platform).campaigns.current();

/** An index of these alone, for measuring what is found in it. */
export const indexOf = (docs: ReturnType<typeof influencerDoc>[]): InfluencerIndex =>
  createIndex(influencerSchema, docs);
