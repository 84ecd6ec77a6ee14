import type { Influencer, InfluencerSearch, Page } from "@tandem/contract";
import { type Ctx, readCursor, writeCursor } from "../platform/index.ts";
import { collectionsOf } from "./collection.ts";
import type { Position } from "./engine/index.ts";

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
    where: {
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
    },
    sort: query.sort ?? (query.q ? "relevance" : "reach"),
    after,
    limit,
  });
  return {
    items: hits.map(({ card }) => JSON.parse(card) as Influencer),
    nextCursor: next ? await writeCursor(ctx.platform, list, next) : null,
  };
}
