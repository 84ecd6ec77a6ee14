import { MAX_SAVED_SEARCHES, type NewSavedSearch, type SavedSearch } from "@tandem/contract";
import { type Ctx, newId, refuse, save, write } from "../platform/index.ts";
import { SavedSearchCounts, SavedSearches, SavedSearchNames } from "./saved-search.entity.ts";
import { foldedName, newSearch, searchView } from "./saved-search.rules.ts";

/**
 * Saves a search under a name of its own.
 *
 * @throws `saved_search.name_taken`, `saved_search.too_many`
 */
export async function saveSearch(ctx: Ctx, input: NewSavedSearch): Promise<SavedSearch> {
  const ownerId = ctx.actor.id;
  const row = newSearch(input, ownerId, newId("sch"), ctx.now);
  const name = { ownerId, name: foldedName(row.name), searchId: row.id };
  const counted = SavedSearchCounts.upsert({ ownerId })
    .add({ count: 1 })
    .where(
      ({ count }, { notExists, lt }) => `${notExists(count)} OR ${lt(count, MAX_SAVED_SEARCHES)}`,
    );
  return save(ctx, {
    writes: [
      write(SavedSearchNames.create(name), () => refuse("saved_search.name_taken")),
      write(counted, () => refuse("saved_search.too_many")),
      write(SavedSearches.create(row)),
    ],
    events: [],
    answer: searchView(row),
  });
}
