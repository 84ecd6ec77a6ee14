import type { Category, DELIVERABLE_FORMATS, FIGURE_SOURCES, PlatformName } from "@tandem/contract";

export type KitFormat = (typeof DELIVERABLE_FORMATS)[number];
export type KitSource = (typeof FIGURE_SOURCES)[number];

/** One platform; averages are per post. `url` is whatever its owner wrote. */
export interface KitPlatform {
  platform: PlatformName;
  handle: string;
  url?: string;
  followers: number;
  avgLikes: number;
  avgComments: number;
  avgViews: number;
  postsLast30Days: number;
  source: KitSource;
}

/** A completed collaboration of a public campaign, with the posts that came of it. */
export interface KitWork {
  campaign: string;
  sponsor: string;
  /** When it was last moved on: an instant in UTC. */
  at: string;
  posts: { platform: PlatformName; format: KitFormat; url?: string }[];
}

/** What a sponsor wrote. `by` is null where that is nobody's to know or the sponsor is gone, `campaign` where it was private. */
export interface KitReview {
  by: string | null;
  campaign: string | null;
  rating: number;
  text: string;
  at: string;
}

/**
 * All that an influencer shows of themselves to anybody. Money in minor units, rates as fractions,
 * instants in UTC; everything that people wrote is as they wrote it.
 */
export interface Kit {
  username: string;
  name: string;
  /** One line in their own words, or empty. */
  headline: string;
  category: Category;
  niche: string;
  bio: string;
  /** BCP 47. */
  languages: readonly string[];
  place: { country: string; city?: string } | null;
  available: boolean;
  reach: number;
  engagementRate: number;
  /** How good the weakest of all figures is. */
  figures: KitSource;
  platforms: readonly KitPlatform[];
  /** The smallest price, where it is shown. */
  price: { amount: number; currency: string } | null;
  record: { medianReplyHours: number | null; onTimeRate: number | null; completed: number };
  rating: { average: number | null; count: number };
  /** Newest first. */
  reviews: readonly KitReview[];
  work: readonly KitWork[];
}

/** Where the page stands and leads to, without what its reader's language adds. */
export interface KitAddresses {
  /** The site, without a slash at its end. */
  site: string;
  /** Where a sponsor makes an offer. */
  offer: string;
}
