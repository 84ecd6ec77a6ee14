import type { SavedSearch } from "@tandem/contract";
import type { Platform } from "../platform/index.ts";
import { collectionsOf } from "./collection.ts";
import { conditionsOf } from "./search-influencers.ts";

export interface NewMatches {
  count: number;
  /** There are more than were counted. */
  hasMore: boolean;
}

/**
 * For each saved search, how many influencers match it who joined since it was looked at, at most so
 * many. Read in the order of joining, each costs what is new in it and not what it finds.
 */
export async function newMatches(
  platform: Platform,
  searches: readonly Pick<SavedSearch, "query" | "seenAt">[],
  most: number,
): Promise<NewMatches[]> {
  if (searches.length === 0) return [];
  const index = await collectionsOf(platform).influencers.current();
  return searches.map(({ query, seenAt }) => {
    const { hits, next } = index.search({
      text: query.q,
      where: { ...conditionsOf(query), joined: { min: Date.parse(seenAt) + 1 } },
      sort: "newest",
      limit: most,
    });
    return { count: hits.length, hasMore: next !== null };
  });
}
