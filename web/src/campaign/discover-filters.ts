import type { Address } from "../data/address.ts";

/** What narrows the search for campaigns, by its names in the address and in the API. */
export const discoverFilters = [
  "category",
  "niche",
  "minBudget",
  "maxBudget",
  "startsAfter",
  "endsBefore",
] as const;
export type DiscoverName = (typeof discoverFilters)[number] | "q" | "sort";
export type DiscoverAddress = Address<DiscoverName>;

/** Takes every filter and the text out of the address; the order stays. */
export function clearDiscover(address: DiscoverAddress): void {
  address.set(Object.fromEntries(["q", ...discoverFilters].map((name) => [name, ""])));
}
