import { type Ctx, type Op, removeAll } from "../platform/index.ts";
import { SavedSearchCounts, SavedSearches, SavedSearchNames } from "./saved-search.entity.ts";

/** Deletes all searches that an account saved. */
export async function forgetSearches({ platform: { table } }: Ctx, ownerId: string): Promise<void> {
  const rows: Op[] = [SavedSearchCounts.delete({ ownerId })];
  for await (const { id } of table.all(SavedSearches, SavedSearches.query.ofOwner({ ownerId })))
    rows.push(SavedSearches.delete({ ownerId, id }));
  const names = SavedSearchNames.query.byName({ ownerId });
  for await (const { name } of table.all(SavedSearchNames, names))
    rows.push(SavedSearchNames.delete({ ownerId, name }));
  await removeAll(table, rows);
}
