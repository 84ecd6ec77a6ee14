import type { Influencer, InfluencerSearch, Page, SearchConditions } from "@tandem/contract";
import { type Ctx, readCursor, writeCursor } from "../platform/index.ts";
import { collectionsOf } from "./collection.ts";
import type { influencerSchema } from "./collections.ts";
import type { Position, Where } from "./engine/index.ts";

/** What narrows a search beside its words; who takes no part any more is never found. */
export const conditionsOf = (query: SearchConditions): Where<typeof influencerSchema> => ({
  listed: "yes",
  category: query.category,
  niche: query.niche || undefined,
  platform: query.platform,
  language: query.language,
  country: query.country,
  reach: { min: query.minReach, max: query.maxReach },
  engagement: { min: query.minEngagement },
  price: { max: query.maxPrice },
  rating: { min: query.minRating },
});

/**
 * Influencers by text and conditions, from memory. Prices are compared as numbers of minor units,
 * whatever the currency. Without a wish, words are sorted by relevance, everything else by reach.
 */
export async function searchInfluencers(
  ctx: Ctx,
  query: InfluencerSearch,
): Promise<Page<Influencer>> {
  const { limit, cursor, ...conditions } = query;
  const list = `${ctx.actor.id}:influencers:${JSON.stringify(conditions)}`;
  const after = await readCursor<Position>(ctx.platform, list, cursor);
  const index = await collectionsOf(ctx.platform).influencers.current();
  const { hits, next } = index.search({
    text: query.q,
    where: conditionsOf(query),
    sort: query.sort ?? (query.q ? "relevance" : "reach"),
    after,
    limit,
  });
  return {
    items: hits.map(({ card }) => JSON.parse(card) as Influencer),
    nextCursor: next ? await writeCursor(ctx.platform, list, next) : null,
  };
}
