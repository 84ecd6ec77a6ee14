import * as v from "valibot";
import { INFLUENCER_SORTS } from "./closed-lists.ts";
import { PageQuery, page } from "./page.ts";
import {
  CategoryName,
  Country,
  Instant,
  Language,
  line,
  MAX_AMOUNT,
  PlatformNames,
  Version,
  whole,
} from "./primitives.ts";

/** So many new matches of a saved search are counted; beyond them it says that there are more. */
export const MOST_NEW_MATCHES = 20;

/** So many searches an account may keep. */
export const MAX_SAVED_SEARCHES = 50;

const fraction = (max: number) =>
  v.pipe(
    v.number("Write a number."),
    v.minValue(0, "Use 0 or more."),
    v.maxValue(max, `Use ${max} or less.`),
  );

/**
 * The conditions of `GET /influencers` under the same names, as JSON: reach and prices are whole
 * numbers, `minEngagement` is a fraction (0.02 is 2 %), prices are minor units.
 */
export const SearchConditions = v.object({
  q: v.optional(line(0, 200)),
  category: v.optional(CategoryName),
  niche: v.optional(line(0, 40)),
  platform: v.optional(PlatformNames),
  language: v.optional(Language),
  country: v.optional(Country),
  minReach: v.optional(whole(0, MAX_AMOUNT)),
  maxReach: v.optional(whole(0, MAX_AMOUNT)),
  minEngagement: v.optional(fraction(1000)),
  maxPrice: v.optional(whole(0, MAX_AMOUNT)),
  minRating: v.optional(fraction(5)),
});
export type SearchConditions = v.InferOutput<typeof SearchConditions>;

const Name = line(1, 60);
const Sort = v.nullable(v.picklist(INFLUENCER_SORTS, "Choose a sort order."));

/** A search to come back to. Without `sort`, or with null, it is sorted as search does by itself. */
export const NewSavedSearch = v.object({
  name: Name,
  query: SearchConditions,
  sort: v.optional(Sort, null),
});
export type NewSavedSearch = v.InferOutput<typeof NewSavedSearch>;

/**
 * `query` replaces all conditions. `seen` says that its matches were just looked at, which is no edit:
 * alone it leaves `version` as it is.
 */
export const SavedSearchChange = v.object({
  version: Version,
  name: v.optional(Name),
  query: v.optional(SearchConditions),
  sort: v.optional(Sort),
  seen: v.optional(v.literal(true)),
});
export type SavedSearchChange = v.InferOutput<typeof SavedSearchChange>;

export const SavedSearch = v.object({
  id: v.string(),
  name: v.string(),
  query: SearchConditions,
  sort: Sort,
  version: v.number(),
  createdAt: Instant,
  updatedAt: Instant,
  /** When its matches were last looked at; when it was saved, until they are. */
  seenAt: Instant,
});
export type SavedSearch = v.InferOutput<typeof SavedSearch>;

/** A saved search with how many match it who joined since it was last looked at. */
export const ListedSearch = v.object({
  ...SavedSearch.entries,
  newMatches: v.object({
    /** At most {@link MOST_NEW_MATCHES}. */
    count: v.number(),
    /** There are more than were counted. */
    hasMore: v.boolean(),
  }),
});
export type ListedSearch = v.InferOutput<typeof ListedSearch>;
/** The newest first. */
export const SavedSearchPage = page(ListedSearch);
export const SavedSearchQuery = v.object(PageQuery);
