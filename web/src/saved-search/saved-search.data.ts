import type { NewSavedSearch, Page, SavedSearch, SavedSearchChange } from "@tandem/contract";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createQuery } from "../data/query.ts";

const path = "/me/searches";

/** All of one's saved searches, the newest first: there are fifty at most. */
export const createSavedSearches = () =>
  createQuery<SavedSearch[]>(
    () => path,
    async (signal) => (await api.get<Page<SavedSearch>>(path, { limit: 100 }, { signal })).items,
  );

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
