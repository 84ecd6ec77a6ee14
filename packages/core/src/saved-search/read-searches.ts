import type { Page, SavedSearch } from "@tandem/contract";
import { type Ctx, listPage } from "../platform/index.ts";
import { SavedSearches } from "./saved-search.entity.ts";
import { searchView } from "./saved-search.rules.ts";

/** One's saved searches, the newest first. One query. */
export const listSearches = (
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<SavedSearch>> =>
  listPage(ctx, {
    entity: SavedSearches,
    op: SavedSearches.query.ofOwner({ ownerId: ctx.actor.id }),
    list: "saved-searches",
    limit,
    cursor,
    newestFirst: true,
    show: searchView,
  });
