import { kindOf, type Visit } from "./recent.ts";

/** The answers without which the page of a thing shows nothing, by its kind. */
const needed = {
  threads: (id: string) => [`/ad-requests/${id}`, `/ad-requests/${id}/timeline`],
  campaigns: (id: string) => [`/campaigns/${id}`],
  influencers: (id: string) => [`/influencers/${id}`],
  // Of admins nothing is kept.
  users: () => undefined,
};

/** The lists that can be read without a connection, and what they are made from. */
const lists: Readonly<Record<string, string>> = {
  "/home": "/stats",
  "/threads": "/ad-requests?",
  "/notifications": "/notifications?",
};

/** Which of these pages can be read without a connection, by the paths of the answers that are kept. */
export function readable(
  kept: readonly string[],
  visits: readonly Visit[],
): { lists: string[]; visits: Visit[] } {
  const has = (start: string) => kept.some((path) => path.startsWith(start));
  const whole = new Set(kept.map((path) => path.split("?")[0]));
  return {
    lists: Object.keys(lists).filter((href) => has(lists[href] as string)),
    visits: visits.filter(({ href }) => {
      const paths = needed[kindOf(href) ?? "users"](href.split("/").at(-1) ?? "");
      return paths?.every((path) => whole.has(path));
    }),
  };
}
