import type { SavedSearch, SearchConditions } from "@tandem/contract";
import { queryString } from "../api.ts";
import { narrowing } from "../search/search-filters.ts";

const names = ["q", ...narrowing] as const;
const figures = new Set(["minReach", "maxReach", "minEngagement", "maxPrice", "minRating"]);

/** The conditions as they stand in an address, for being saved: figures as numbers, empty ones left out. */
export const conditionsOf = (get: (name: (typeof names)[number]) => string): SearchConditions =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = get(name).trim();
      if (value === "") return [];
      return [[name, figures.has(name) ? Number(value) : value]];
    }),
  );

/** Where a saved search is opened. */
export const searchHref = ({ query, sort }: Pick<SavedSearch, "query" | "sort">): string =>
  `/influencers${queryString({ ...query, sort })}`;

/** Whether two searches ask for the same, in whatever order their conditions stand. */
export const sameSearch = (
  one: Pick<SavedSearch, "query" | "sort">,
  other: Pick<SavedSearch, "query" | "sort">,
): boolean => searchHref(one) === searchHref(other);
