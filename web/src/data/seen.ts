/**
 * What an account saw last, for when there is no connection: answers to its own reads, kept on this
 * device until it logs out or someone else logs in. In a store of its own for each account, so that
 * nobody is ever shown what another one saw.
 */

import { forgetRecent } from "./recent.ts";

const PREFIX = "tandem-seen-";
const AT = "x-seen-at";
/** The most answers that are kept; the oldest go first. */
const MOST = 300;
/** Older than this, in ms, it is no help any more. */
const LONGEST = 30 * 86_400_000;

/**
 * What may be kept, by its path. Nothing that holds a link to a file, as lists of exports and reports
 * do, nothing that is a file or a token, and nothing of what an admin sees.
 */
const kept =
  /^\/(me|me\/suggestions|stats|ad-requests(\/[^/]+(\/timeline)?)?|campaigns(\/[^/]+(\/ad-requests|\/suggestions)?)?|influencers(\/[^/]+)?|reviews|notifications|ledger(\/summary)?|shortlists(\/[^/]+)?)(\?|$)/;
const secret = /[?&]X-Amz-|"accessToken":/i;

/** Whether an answer may stay on the device. */
export const mayKeep = (path: string, body: string): boolean =>
  kept.test(path) && !secret.test(body);

export interface Seen {
  body: string;
  /** When it came, in ms since epoch. */
  at: number;
}

const store = (account: string) => caches.open(PREFIX + account);
/** A store holds requests; these are asked for from nobody. */
const addressOf = (path: string) => new URL(`/seen${path}`, location.origin).href;

export async function keepSeen(account: string, path: string, body: string): Promise<void> {
  if (!mayKeep(path, body)) return;
  const all = await store(account);
  const headers = { "content-type": "application/json", [AT]: String(Date.now()) };
  await all.put(addressOf(path), new Response(body, { headers }));
  const known = await all.keys();
  for (const old of known.slice(0, Math.max(0, known.length - MOST))) await all.delete(old);
}

export async function lastSeen(account: string, path: string): Promise<Seen | undefined> {
  const found = await (await store(account)).match(addressOf(path));
  const at = Number(found?.headers.get(AT));
  if (!found || Date.now() - at > LONGEST) return undefined;
  return { body: await found.text(), at };
}

/** The paths of what an account saw and can be shown again, with their queries. */
export async function pathsSeen(account: string): Promise<string[]> {
  const known = await (await store(account)).keys();
  const start = addressOf("").length;
  return known.map(({ url }) => url.slice(start));
}

/** Forgets what every account saw and opened. */
export async function forgetSeen(): Promise<void> {
  forgetRecent();
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}
