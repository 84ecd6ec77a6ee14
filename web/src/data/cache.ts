import { type Accessor, batch, createSignal } from "solid-js";

/** One remembered answer, its error, and whether it is being fetched right now. */
export interface Entry<T> {
  value: Accessor<T | undefined>;
  error: Accessor<Error | undefined>;
  busy: Accessor<boolean>;
  /** The same as a fact of this moment: what is decided by it must not wait for a transition. */
  isFetching: () => boolean;
  /** When the value arrived (ms since epoch); 0 when it never did or was declared stale. */
  at: number;
  users: number;
  set: (value: T) => void;
  fetch: (fetcher: (signal: AbortSignal) => Promise<T>) => Promise<void>;
  abort: () => void;
}

const entries = new Map<string, Entry<unknown>>();
const listeners = new Set<(prefix: string) => void>();
const kept = 5 * 60_000;

/** The entry of a key, made when missing. Entries without users are dropped after 5 minutes. */
export function entryOf<T>(key: string): Entry<T> {
  const known = entries.get(key);
  if (known) return known as Entry<T>;
  const made = makeEntry<T>();
  entries.set(key, made as Entry<unknown>);
  return made;
}

function makeEntry<T>(): Entry<T> {
  const [value, setValue] = createSignal<T | undefined>(undefined, { equals: false });
  const [error, setError] = createSignal<Error | undefined>(undefined);
  const [busy, setBusy] = createSignal(false);
  let running: AbortController | null = null;
  let writes = 0;
  const entry: Entry<T> = {
    value,
    error,
    busy,
    isFetching: () => running !== null,
    at: 0,
    users: 0,
    set(next) {
      writes += 1;
      entry.at = Date.now();
      batch(() => {
        setValue(() => next);
        setError(undefined);
      });
    },
    async fetch(fetcher) {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      const before = writes;
      setBusy(true);
      try {
        const next = await fetcher(mine.signal);
        // An answer that was on its way while something newer was written would undo it on screen.
        if (running === mine && writes === before) entry.set(next);
      } catch (cause) {
        if (running === mine) setError(cause instanceof Error ? cause : new Error(String(cause)));
      } finally {
        if (running === mine) {
          running = null;
          setBusy(false);
        }
      }
    },
    abort() {
      running?.abort();
      running = null;
      setBusy(false);
    },
  };
  return entry;
}

/** Registers a user of an entry; the returned function ends the use. */
export function use(key: string, entry: Entry<unknown>): () => void {
  entry.users += 1;
  return () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    entry.abort();
    setTimeout(() => {
      if (entry.users === 0 && entries.get(key) === entry) entries.delete(key);
    }, kept);
  };
}

/**
 * Declares every answer whose key starts with `prefix` stale: what is on screen is fetched again
 * at once, the rest when it is next looked at.
 */
export function invalidate(prefix: string): void {
  for (const [key, entry] of entries) if (key.startsWith(prefix)) entry.at = 0;
  for (const listen of listeners) listen(prefix);
}

/** Calls back with each invalidated prefix until the returned function is called. */
export function onInvalidate(listen: (prefix: string) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** The remembered answer of a key, if there is one. */
export function peek<T>(key: string): T | undefined {
  return entries.get(key)?.value() as T | undefined;
}

/**
 * Changes a remembered answer before the API has confirmed it. Returns what undoes the change.
 * Does nothing for a key that holds no answer.
 */
export function patch<T>(key: string, change: (value: T) => T): () => void {
  const entry = entries.get(key) as Entry<T> | undefined;
  const before = entry?.value();
  if (!entry || before === undefined) return () => {};
  entry.set(change(before));
  return () => entry.set(before);
}

/** Forgets everything, on log-out: the next person must not see a trace of the last. */
export function forgetAll(): void {
  for (const entry of entries.values()) entry.abort();
  entries.clear();
}
