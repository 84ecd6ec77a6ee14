import type {
  AdRequest,
  Campaign,
  CounterOffer,
  OfferChange,
  Page,
  PublicCampaign,
  TimelineEntry,
} from "@tandem/contract";
import { type Accessor, createEffect, createMemo, on } from "solid-js";
import { api } from "../api.ts";
import { type Action, createAction } from "../data/action.ts";
import { createQuery, patch, type QueryResult } from "../data/query.ts";

export const threadKey = (id: string) => `/ad-requests/${id}`;
const timelineKey = (id: string) => `/ad-requests/${id}/timeline`;
/** What is no longer as it was once anything moved on a thread. */
export const threadStale = ["/ad-requests", "/campaigns", "/stats", "/notifications"];

/** One request as it stands, asked for again every 4 s while it is looked at. */
export const createThread = (id: Accessor<string>): QueryResult<AdRequest> =>
  createQuery<AdRequest>(
    () => threadKey(id()),
    (signal) => api.get(threadKey(id()), {}, { signal }),
    { refreshEvery: 4_000 },
  );

export interface Timeline {
  /** Oldest first; undefined until it is there. An entry stays the same object at each refresh. */
  entries: Accessor<readonly TimelineEntry[] | undefined>;
  error: Accessor<Error | undefined>;
  refetch: () => Promise<void>;
}

/**
 * The whole history of a request. Whatever happens on a thread moves the request's `updatedAt`, so
 * the history is asked for when that has moved; and because entries are only ever added, a page
 * that is full is asked for once.
 */
export function createTimeline(
  id: Accessor<string>,
  updatedAt: Accessor<string | undefined>,
): Timeline {
  let full: { id: string; pages: Page<TimelineEntry>[] } = { id: "", pages: [] };
  const query = createQuery<TimelineEntry[]>(
    () => timelineKey(id()),
    async (signal) => {
      const of = id();
      const pages = full.id === of ? [...full.pages] : [];
      let cursor: string | null = pages.at(-1)?.nextCursor ?? null;
      for (;;) {
        const page: Page<TimelineEntry> = await api.get(
          timelineKey(of),
          { limit: 100, cursor },
          { signal },
        );
        if (page.nextCursor === null) {
          full = { id: of, pages };
          return [...pages, page].flatMap((each) => each.items);
        }
        pages.push(page);
        cursor = page.nextCursor;
      }
    },
    { refreshEvery: 20_000 },
  );
  createEffect(
    on(
      updatedAt,
      (now, before) => {
        if (before !== undefined && now !== before) void query.refetch();
      },
      { defer: true },
    ),
  );
  const entries = createMemo<TimelineEntry[] | undefined>((before) => {
    const known = new Map(before?.map((entry) => [entry.id, entry]));
    return query.data()?.map((entry) => known.get(entry.id) ?? entry);
  });
  return { entries, error: query.error, refetch: query.refetch };
}

/** The campaign behind a thread; with its money when the reader is its sponsor. */
export const createThreadCampaign = (
  id: Accessor<string | false | undefined>,
  own: Accessor<boolean>,
): QueryResult<Campaign | PublicCampaign> =>
  createQuery<Campaign | PublicCampaign>(
    () => id() && `/campaigns/${id()}`,
    (signal) => api.get(`/campaigns/${id()}`, {}, { signal }),
    own() ? { refreshEvery: 8_000 } : { freshFor: 30_000 },
  );

/** A move of one side, with what the API must be told. */
export type Move =
  | { move: "accept"; body: { offerVersion: number } }
  | { move: "reject"; body: { reason?: string } }
  | { move: "counter"; body: CounterOffer }
  | { move: "withdraw"; body: Record<string, never> }
  | { move: "edit"; body: OfferChange };

/** Makes a move; its outcome is on screen with the answer. */
export const createMove = (id: Accessor<string>): Action<Move, AdRequest> =>
  createAction<Move, AdRequest>(
    async ({ move, body }, options) => {
      const key = threadKey(id());
      const next =
        move === "edit"
          ? await api.patch<AdRequest>(key, body)
          : await api.post<AdRequest>(`${key}/${move}`, body, options);
      patch<AdRequest>(key, (before) => keptLink(before, next));
      return next;
    },
    { invalidates: threadStale },
  );

/** Only the reading of a request tells the link to hand over; a move does not take it away. */
const keptLink = ({ claimLink }: AdRequest, next: AdRequest): AdRequest =>
  claimLink === undefined ? next : { claimLink, ...next };

/** Writes on the thread. What was written stands in the history with the answer. */
export const createMessage = (id: Accessor<string>): Action<string, TimelineEntry> =>
  createAction<string, TimelineEntry>(
    async (text, options) => {
      const key = timelineKey(id());
      const entry = await api.post<TimelineEntry>(`${threadKey(id())}/messages`, { text }, options);
      patch<TimelineEntry[]>(key, (all) =>
        all.some((each) => each.id === entry.id) ? all : [...all, entry],
      );
      return entry;
    },
    { invalidates: ["/ad-requests"] },
  );
