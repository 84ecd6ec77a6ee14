import type {
  Influencer,
  Page,
  Shortlist,
  Shortlisted,
  ShortlistWithItems,
} from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createPages, createQuery } from "../data/query.ts";

const path = "/shortlists";

/** All of one's lists, the newest first: there are fifty at most. With an influencer, each says whether it holds them. */
export const createShortlists = (influencerId: Accessor<string | undefined> = () => undefined) =>
  createQuery<Shortlist[]>(
    () => `${path}?${influencerId() ?? ""}`,
    async (signal) => {
      const query = { limit: 100, influencerId: influencerId() };
      return (await api.get<Page<Shortlist>>(path, query, { signal })).items;
    },
  );

/** One list with who is on it, page by page. */
export const createShortlist = (id: Accessor<string>) =>
  createPages<Shortlisted, ShortlistWithItems>(
    () => id() && `${path}/${id()}`,
    (cursor, signal) =>
      api.get<ShortlistWithItems>(`${path}/${id()}`, { limit: 50, cursor }, { signal }),
  );

export const createNewShortlist = () =>
  createAction<string, Shortlist>((name, options) => api.post(path, { name }, options), {
    invalidates: [path],
  });

export const createShortlistRename = () =>
  createAction<{ id: string; version: number; name: string }, Shortlist>(
    ({ id, ...change }) => api.patch(`${path}/${id}`, change),
    { invalidates: [path] },
  );

export const createShortlistRemoval = () =>
  createAction<string, void>((id) => api.delete(`${path}/${id}`), { invalidates: [path] });

const itemPath = (listId: string, influencerId: string) =>
  `${path}/${listId}/influencers/${influencerId}`;

/** Puts some on a list, one after another since the list counts them; the first of them ends on top. */
export const createKeeping = () =>
  createAction<{ listId: string; influencerIds: readonly string[] }, void>(
    async ({ listId, influencerIds }) => {
      for (const id of influencerIds.toReversed()) await api.put(itemPath(listId, id), {});
    },
    { invalidates: [path] },
  );

/** Takes some off a list. */
export const createTakingOff = () =>
  createAction<{ listId: string; influencerIds: readonly string[] }, void>(
    async ({ listId, influencerIds }) => {
      for (const id of influencerIds) await api.delete(itemPath(listId, id));
    },
    { invalidates: [path] },
  );

export const createNote = () =>
  createAction<{ listId: string; influencerId: string; note: string }, Shortlisted>(
    ({ listId, influencerId, note }) => api.put(itemPath(listId, influencerId), { note }),
    { invalidates: ({ listId }) => [`${path}/${listId}`] },
  );

/** As much of an influencer as is needed to keep them. */
export type Kept = Pick<Influencer, "id"> & Partial<Pick<Influencer, "displayName">>;
