import { api } from "../api.ts";
import { entryOf } from "./cache.ts";

/** As long as an answer counts as fresh, in ms: the page that follows asks no second time. */
const FRESH_MS = 2_000;

/**
 * Asks ahead for an answer that a page remembers under its own path, while someone is about to go
 * there: the pointer is on a link, or the page's file is on its way.
 */
export function warm(path: string): void {
  const entry = entryOf<unknown>(path);
  // A moment later, because a page's file is fetched inside a transition of the router's: a signal that
  // is set in one and set back outside of it would come out of it as it was in it, busy for ever.
  queueMicrotask(() => {
    if (entry.isFetching() || Date.now() - entry.at < FRESH_MS) return;
    void entry.fetch((signal) => api.get(path, {}, { signal }));
  });
}
