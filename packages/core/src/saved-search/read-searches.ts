import { type ListedSearch, MOST_NEW_MATCHES, type Page, type SavedSearch } from "@tandem/contract";
import { type Ctx, listPage } from "../platform/index.ts";
import { newMatches } from "../search/index.ts";
import { SavedSearches } from "./saved-search.entity.ts";
import { searchView } from "./saved-search.rules.ts";

interface PageWish {
  limit: number;
  cursor?: string;
}

/** One's saved searches as they are kept, the newest first. One query. */
export const searchesOf = (ctx: Ctx, { limit, cursor }: PageWish): Promise<Page<SavedSearch>> =>
  listPage(ctx, {
    entity: SavedSearches,
    op: SavedSearches.query.ofOwner({ ownerId: ctx.actor.id }),
    list: "saved-searches",
    limit,
    cursor,
    newestFirst: true,
    show: searchView,
  });

/** The same with how many joined since each was looked at, counted in this process's memory. */
export async function listSearches(ctx: Ctx, wish: PageWish): Promise<Page<ListedSearch>> {
  const { items, nextCursor } = await searchesOf(ctx, wish);
  const counts = await newMatches(ctx.platform, items, MOST_NEW_MATCHES);
  const listed = items.map((search, n) => ({
    ...search,
    newMatches: counts[n] ?? { count: 0, hasMore: false },
  }));
  return { items: listed, nextCursor };
}
