import type { Address } from "../data/address.ts";

/** What narrows the search for influencers, by its names in the address and in the API. */
export const narrowing = [
  "category",
  "niche",
  "platform",
  "language",
  "country",
  "minReach",
  "maxReach",
  "minEngagement",
  "maxPrice",
  "minRating",
] as const;

export type SearchName = (typeof narrowing)[number] | "q" | "sort" | "chosen" | "look";
export type SearchAddress = Address<SearchName>;

/** As many as can be chosen, and as many of them as stand side by side. */
export const mostChosen = 20;
export const mostCompared = 4;

/** The query for the API as the address tells it. */
export function searchOf(address: SearchAddress): Record<string, string | number> {
  const names = ["q", ...narrowing, "sort"] as const;
  return { ...Object.fromEntries(names.map((name) => [name, address.get(name)])), limit: 24 };
}

/** Takes every filter and the text out of the address; the order and the chosen ones stay. */
export function clearFilters(address: SearchAddress): void {
  address.set(Object.fromEntries(["q", ...narrowing].map((name) => [name, ""])));
}

export const chosenIds = (address: SearchAddress): string[] =>
  address.get("chosen").split(",").filter(Boolean).slice(0, mostChosen);

/** Chooses one, or takes it back; beyond the most that fit nothing changes. */
export function toggleChosen(address: SearchAddress, id: string): void {
  const ids = chosenIds(address);
  const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
  if (next.length <= mostChosen) address.set({ chosen: next.join(",") });
}
