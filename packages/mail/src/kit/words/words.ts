import type { Category, PlatformName } from "@tandem/contract";
import type { KitFormat, KitSource } from "../kit.ts";

/**
 * The kit's own words in one language. Figures stand after their label, so that no word has to agree
 * with a number.
 */
export interface KitWords {
  /** How the language calls itself. */
  self: string;
  categories: Record<Category, string>;
  formats: Record<KitFormat, string>;
  sources: Record<KitSource, string>;
  platforms: Record<PlatformName, string>;
  mediaKit: string;
  /** The title of the page. */
  titleOf: (name: string) => string;
  /** What the picture shows that stands for the page elsewhere. */
  picture: string;
  reach: string;
  engagement: string;
  rating: string;
  ratingOf: (average: string) => string;
  reviews: string;
  collaborations: string;
  price: string;
  priceBy: string;
  answers: string;
  onTime: string;
  about: string;
  platformsTitle: string;
  platformsHelp: string;
  followers: string;
  likes: string;
  comments: string;
  views: string;
  posts: string;
  more: (count: string) => string;
  work: string;
  workFor: (sponsor: string) => string;
  see: (format: string, platform: string) => string;
  said: string;
  privateCampaign: string;
  busy: string;
  workWith: (name: string) => string;
  how: string;
  asOf: (date: string) => string;
  made: string;
  languages: string;
  missing: string;
  missingWhy: string;
  start: string;
}
