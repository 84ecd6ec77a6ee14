/**
 * What someone opened last, on this device: the campaigns, threads and people they may want to go back
 * to. Of one account at a time, and gone when it logs out or someone else logs in.
 */

const KEY = "tandem.recent";
/** So many are kept; the oldest go first. */
const MOST = 20;

export interface Visit {
  href: string;
  /** What the page was called. */
  label: string;
}

interface Recent {
  account: string;
  /** The newest first. */
  visits: readonly Visit[];
}

let recent: Recent | undefined;

/** What can be gone back to, by its address: things with a name of their own, never lists. */
const thing = /^\/(?:admin\/)?(campaigns|threads|influencers|users)\/(?!new$)[^/]+$/;

export type Kind = "campaigns" | "threads" | "influencers" | "users";

/** What kind of thing stands at an address; undefined where there is none to go back to. */
export const kindOf = (href: string): Kind | undefined => thing.exec(href)?.[1] as Kind | undefined;

/** The visits with a newer one on top: each place once, under the name that it had last. */
export const withVisit = (visits: readonly Visit[], visit: Visit): readonly Visit[] =>
  [visit, ...visits.filter(({ href }) => href !== visit.href)].slice(0, MOST);

/** What an account opened last in any tab, the newest first. */
export const recentOf = (account: string): readonly Visit[] =>
  [read(), recent].find((each) => each?.account === account)?.visits ?? [];

/**
 * Notes that someone opened something. Without `keep`, as for admins, who see other people's, it is
 * known until the page is left and not written down.
 */
export function noteVisit(account: string, visit: Visit, keep: boolean): void {
  recent = { account, visits: withVisit(recentOf(account), visit) };
  if (!keep) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(recent));
  } catch {
    // Storage can be forbidden or full; then it is known until the page is left.
  }
}

/** Forgets what anyone opened. */
export function forgetRecent(): void {
  recent = undefined;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

function read(): Recent | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}
