import type {
  ListedSearch,
  NewSavedSearch,
  Page,
  SavedSearch,
  SavedSearchChange,
} from "@tandem/contract";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createQuery, invalidate } from "../data/query.ts";

const path = "/me/searches";

/** All of one's saved searches, the newest first: there are fifty at most. */
export const createSavedSearches = () =>
  createQuery<ListedSearch[]>(
    () => path,
    async (signal) => (await api.get<Page<ListedSearch>>(path, { limit: 100 }, { signal })).items,
  );

type Looked = Pick<ListedSearch, "id" | "version" | "newMatches">;

/** Says that a search is looked at, where it has something new. Without an answer its count stays. */
export function tellSeen({ id, version, newMatches }: Looked): void {
  if (newMatches.count === 0) return;
  const change: SavedSearchChange = { version, seen: true };
  api.patch(`${path}/${id}`, change).then(
    () => invalidate(path),
    () => {},
  );
}

export const createSaving = () =>
  createAction<NewSavedSearch, SavedSearch>((search, options) => api.post(path, search, options), {
    invalidates: [path],
  });

export const createSearchChange = () =>
  createAction<{ id: string; change: SavedSearchChange }, SavedSearch>(
    ({ id, change }) => api.patch(`${path}/${id}`, change),
    { invalidates: [path] },
  );

export const createSearchRemoval = () =>
  createAction<string, void>((id) => api.delete(`${path}/${id}`), { invalidates: [path] });
