import type { SavedSearch, SavedSearchChange } from "@tandem/contract";
import { type Ctx, refuse, save, type Write, write } from "../platform/index.ts";
import { SavedSearches, SavedSearchNames } from "./saved-search.entity.ts";
import { changed, foldedName, type SavedSearchRow, searchView } from "./saved-search.rules.ts";

/**
 * Renames a search, or changes what it asks for.
 *
 * @throws `request.not_found`, `request.stale`, `saved_search.name_taken`
 */
export async function changeSearch(
  ctx: Ctx,
  id: string,
  change: SavedSearchChange,
): Promise<SavedSearch> {
  const ownerId = ctx.actor.id;
  const row = await ctx.platform.table.get(SavedSearches, { ownerId, id });
  if (!row) throw refuse("request.not_found");
  const next = changed(row, change, ctx.now);
  const put = SavedSearches.put(next).where(({ version }, { eq }) => eq(version, row.version));
  return save(ctx, {
    writes: [
      ...renaming(row, next),
      write(put, (current) => refuse(current ? "request.stale" : "request.not_found")),
    ],
    events: [],
    answer: searchView(next),
  });
}

/** The new name is taken and the old one free; another spelling of the same name changes nothing. */
function renaming(before: SavedSearchRow, after: SavedSearchRow): Write[] {
  const { ownerId, id: searchId } = after;
  const [old, fresh] = [foldedName(before.name), foldedName(after.name)];
  if (old === fresh) return [];
  return [
    write(SavedSearchNames.create({ ownerId, name: fresh, searchId }), () =>
      refuse("saved_search.name_taken"),
    ),
    write(SavedSearchNames.delete({ ownerId, name: old })),
  ];
}
