import type { NewSavedSearch, SavedSearch, SavedSearchChange } from "@tandem/contract";
import { type ItemOf, refuse } from "../platform/index.ts";
import type { SavedSearches } from "./saved-search.entity.ts";

export type SavedSearchRow = ItemOf<typeof SavedSearches>;

/** Names are the same whatever their case. */
export const foldedName = (name: string): string => name.normalize("NFKC").toLowerCase();

export const newSearch = (
  input: NewSavedSearch,
  ownerId: string,
  id: string,
  now: Date,
): SavedSearchRow => ({
  ownerId,
  id,
  name: input.name,
  query: input.query,
  sort: input.sort ?? undefined,
  version: 1,
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
  seenAt: now.toISOString(),
});

/**
 * The search as it is after a change. To have looked at it is no edit, and whoever changes what it asks
 * for looks at what is found. Throws `request.stale`.
 */
export function changed(
  row: SavedSearchRow,
  { version, name, query, sort, seen }: SavedSearchChange,
  now: Date,
): SavedSearchRow {
  if (version !== row.version) throw refuse("request.stale");
  const seenAt = seen || query ? now.toISOString() : seenOf(row);
  if (name === undefined && query === undefined && sort === undefined) return { ...row, seenAt };
  return {
    ...row,
    name: name ?? row.name,
    query: query ?? row.query,
    sort: sort === undefined ? row.sort : (sort ?? undefined),
    version: row.version + 1,
    updatedAt: now.toISOString(),
    seenAt,
  };
}

export const searchView = ({ ownerId: _, sort, ...row }: SavedSearchRow): SavedSearch => ({
  ...row,
  sort: sort ?? null,
  seenAt: seenOf(row),
});

const seenOf = ({ seenAt, updatedAt }: Pick<SavedSearchRow, "seenAt" | "updatedAt">): string =>
  seenAt ?? updatedAt;
