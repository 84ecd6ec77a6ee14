import * as v from "valibot";
import { INFLUENCER_SORTS } from "./closed-lists.ts";
import { PageQuery, page } from "./page.ts";
import {
  AmountOrZero,
  CategoryName,
  Country,
  Currency,
  Language,
  line,
  MAX_AMOUNT,
  numeric,
  PlatformNames,
  prose,
  TimeZone,
  WebAddress,
  whole,
} from "./primitives.ts";
import { InfluencerRecord } from "./record.ts";
import { FIGURE_SOURCES } from "./vocabulary.ts";

const count = v.optional(whole(0, 100_000_000_000), 0);
/** What an influencer declares of one platform. Averages are per post. */
export const PlatformFigures = v.object({
  platform: PlatformNames,
  handle: line(1, 100),
  url: v.optional(WebAddress),
  followers: whole(0, 100_000_000_000),
  avgLikes: count,
  avgComments: count,
  avgViews: count,
  postsLast30Days: v.optional(whole(0, 100_000), 0),
});
export type PlatformFigures = v.InferOutput<typeof PlatformFigures>;

export const Location = v.object({ country: Country, city: v.optional(line(1, 80)) });

/**
 * A media kit: the profile as a page that anybody may open, at `/kit/{username}` of the site. It is
 * there while this is; without `showPrice` the page names no price.
 */
export const MediaKit = v.object({
  headline: v.optional(line(0, 120), ""),
  showPrice: v.optional(v.boolean(), false),
});
export type MediaKit = v.InferOutput<typeof MediaKit>;

export const NewInfluencerProfile = v.object({
  displayName: line(1, 80),
  category: CategoryName,
  niche: line(1, 40),
  bio: v.optional(prose(0, 1080)),
  languages: v.optional(v.pipe(v.array(Language), v.maxLength(10, "Choose at most ten."))),
  location: v.optional(Location),
  minPrice: v.optional(AmountOrZero),
  currency: v.optional(Currency),
  platforms: v.optional(v.pipe(v.array(PlatformFigures), v.maxLength(20, "Name at most twenty."))),
  timeZone: v.optional(TimeZone),
});
export type NewInfluencerProfile = v.InferOutput<typeof NewInfluencerProfile>;

/** Average of the reviews, 1–5 with one decimal, null while there are none. */
export const Rating = v.object({ average: v.nullable(v.number()), count: v.number() });
export type Rating = v.InferOutput<typeof Rating>;

const ShownPlatform = v.object({
  platform: PlatformNames,
  handle: v.string(),
  url: v.optional(v.string()),
  followers: v.number(),
  avgLikes: v.number(),
  avgComments: v.number(),
  avgViews: v.number(),
  postsLast30Days: v.number(),
  source: v.picklist(FIGURE_SOURCES),
});

const profileFields = {
  displayName: v.string(),
  category: CategoryName,
  niche: v.string(),
  bio: v.string(),
  languages: v.array(v.string()),
  location: v.nullable(v.object({ country: v.string(), city: v.optional(v.string()) })),
  platforms: v.array(ShownPlatform),
  reach: v.number(),
  engagementRate: v.number(),
  minPrice: v.number(),
  currency: v.string(),
  available: v.boolean(),
};
/** The profile within one's own account; `kit` while the media kit is published. */
export const InfluencerProfile = v.object({
  ...profileFields,
  timeZone: v.string(),
  kit: v.optional(v.object({ headline: v.string(), showPrice: v.boolean() })),
});
export type InfluencerProfile = v.InferOutput<typeof InfluencerProfile>;

/** An influencer as everyone logged in may see it. `claimed` is false for an imported profile nobody owns yet. */
export const Influencer = v.object({
  id: v.string(),
  ...profileFields,
  figures: v.picklist(FIGURE_SOURCES),
  rating: Rating,
  claimed: v.boolean(),
  /** How they work; where one profile is asked for. */
  record: v.optional(InfluencerRecord),
});
export type Influencer = v.InferOutput<typeof Influencer>;

/** Every condition narrows; `minEngagement` is a fraction (0.02 is 2 %), prices are minor units. */
export const InfluencerSearch = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(200, "Use at most 200 characters."))),
  category: v.optional(CategoryName),
  niche: v.optional(line(0, 40)),
  platform: v.optional(PlatformNames),
  language: v.optional(Language),
  country: v.optional(Country),
  minReach: v.optional(numeric(0, MAX_AMOUNT)),
  maxReach: v.optional(numeric(0, MAX_AMOUNT)),
  minEngagement: v.optional(numeric(0, 1000, false)),
  maxPrice: v.optional(numeric(0, MAX_AMOUNT)),
  minRating: v.optional(numeric(0, 5, false)),
  sort: v.optional(v.picklist(INFLUENCER_SORTS, "Choose a sort order.")),
  ...PageQuery,
});
export type InfluencerSearch = v.InferOutput<typeof InfluencerSearch>;
export const InfluencerPage = page(Influencer);
