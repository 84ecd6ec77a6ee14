import type { Page } from "@tandem/contract";
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { type Entry, entryOf, onInvalidate, use } from "./cache.ts";

export { forgetAll, invalidate, patch, peek } from "./cache.ts";

/** A key is best the path that is asked for; a false or undefined key means: not yet. */
export type Key = Accessor<string | false | null | undefined>;

export interface QueryOptions {
  /**
   * Ask again every so many milliseconds while the page is visible; an accessor lets the pace follow
   * the answer, such as faster while something is under way.
   */
  refreshEvery?: number | Accessor<number>;
  /** How long an answer counts as fresh, in ms; 2 s unless told. */
  freshFor?: number;
}

export interface QueryResult<T> {
  /** The last answer, also while a newer one is fetched. */
  data: Accessor<T | undefined>;
  error: Accessor<Error | undefined>;
  /** True while there is nothing to show yet. */
  loading: Accessor<boolean>;
  /** True while any request is under way. */
  refreshing: Accessor<boolean>;
  refetch: () => Promise<void>;
}

/**
 * A remembered answer: what is known is shown at once and asked for again when it is stale, on
 * return to the page, when its key prefix is invalidated, and every `refreshEvery`. All users of
 * one key share one answer. Must be called under a Solid owner.
 */
export function createQuery<T>(
  key: Key,
  fetcher: (signal: AbortSignal) => Promise<T>,
  options: QueryOptions = {},
): QueryResult<T> {
  const freshFor = options.freshFor ?? 2_000;
  const current = createMemo(() => {
    const name = key();
    return name ? { name, entry: entryOf<T>(name) } : null;
  });

  const refetch = async () => {
    await current()?.entry.fetch(fetcher);
  };
  const refresh = (oldest: number) => {
    const entry = current()?.entry;
    if (!entry || entry.isFetching() || Date.now() - entry.at < oldest) return;
    void entry.fetch(fetcher);
  };

  createEffect(
    on(current, (now) => {
      if (!now) return;
      onCleanup(use(now.name, now.entry as Entry<unknown>));
      refresh(freshFor);
    }),
  );

  onCleanup(
    onInvalidate((prefix) => {
      if (current()?.name.startsWith(prefix)) void refetch();
    }),
  );
  onCleanup(whenVisible(() => refresh(freshFor)));
  createEffect(() => {
    const every = options.refreshEvery;
    const pace = typeof every === "function" ? every() : every;
    if (pace) onCleanup(everyWhileVisible(pace, () => refresh(0)));
  });

  const data = () => current()?.entry.value();
  const error = () => current()?.entry.error();
  return {
    data,
    error,
    loading: () => current() !== null && data() === undefined && error() === undefined,
    refreshing: () => current()?.entry.busy() ?? false,
    refetch,
  };
}

export interface PagesResult<T> extends Omit<QueryResult<T[]>, "data"> {
  /** All rows so far, in order. */
  items: Accessor<T[]>;
  /** True once a first page is there. */
  ready: Accessor<boolean>;
  hasMore: Accessor<boolean>;
  loadMore: () => Promise<void>;
  loadingMore: Accessor<boolean>;
  /** Why the last `loadMore` failed; the rows so far stay. */
  moreError: Accessor<Error | undefined>;
}

/**
 * A list by cursor that grows at its end. On refresh every page that is on screen is asked for
 * again in order, so that nothing that someone has scrolled to disappears.
 */
export function createPages<T, P extends Page<T> = Page<T>>(
  key: Key,
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
  options: QueryOptions = {},
): PagesResult<T> & { first: Accessor<P | undefined> } {
  let wanted = 1;
  const [loadingMore, setLoadingMore] = createSignal(false);
  const [moreError, setMoreError] = createSignal<Error | undefined>();
  createEffect(on(key, () => setMoreError(undefined)));

  const query = createQuery<P[]>(
    key,
    async (signal) => {
      const pages: P[] = [];
      let cursor: string | null | undefined;
      do {
        const page: P = await fetchPage(cursor ?? undefined, signal);
        pages.push(page);
        cursor = page.nextCursor;
      } while (cursor && pages.length < wanted);
      return pages;
    },
    options,
  );
  createEffect(
    on(query.data, (pages) => {
      wanted = Math.max(1, pages?.length ?? 1);
    }),
  );

  const last = () => query.data()?.at(-1)?.nextCursor ?? null;

  async function loadMore(): Promise<void> {
    const name = key();
    const cursor = last();
    if (!name || !cursor || loadingMore()) return;
    const entry = entryOf<P[]>(name);
    setLoadingMore(true);
    setMoreError(undefined);
    try {
      const page = await fetchPage(cursor, new AbortController().signal);
      const pages = entry.value() ?? [];
      // A refresh meanwhile may have moved the end; then this page no longer continues the list.
      if (pages.at(-1)?.nextCursor === cursor) entry.set([...pages, page]);
    } catch (cause) {
      setMoreError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setLoadingMore(false);
    }
  }

  const items = createMemo<T[]>(
    (before) => keepSame(before, query.data()?.flatMap((page) => page.items) ?? []),
    [],
  );
  return {
    items,
    first: () => query.data()?.[0],
    ready: () => query.data() !== undefined,
    hasMore: () => last() !== null,
    loadMore,
    loadingMore,
    moreError,
    error: query.error,
    loading: query.loading,
    refreshing: query.refreshing,
    refetch: query.refetch,
  };
}

/**
 * Rows that say the same as before stay the same objects, so that a list on screen is not drawn
 * anew at each refresh and the focus stays where it is.
 */
function keepSame<T>(before: readonly T[], next: readonly T[]): T[] {
  const known = new Map(before.map((row) => [JSON.stringify(row), row]));
  return next.map((row) => known.get(JSON.stringify(row)) ?? row);
}

function whenVisible(run: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") run();
  };
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("focus", seen);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("focus", seen);
  };
}

function everyWhileVisible(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === "visible") run();
  }, milliseconds);
  return () => clearInterval(timer);
}
