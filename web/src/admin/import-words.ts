import type { CreatorMapping } from "@tandem/contract/creators-csv";

/** What a mapping can name, as its fields are labelled. */
export const mappingWords: Record<keyof CreatorMapping, string> = {
  displayName: "Name",
  handle: "Handle",
  url: "Address of the profile",
  platform: "Platform",
  followers: "Followers",
  avgLikes: "Average likes",
  avgComments: "Average comments",
  avgViews: "Average views",
  postsLast30Days: "Posts in the last 30 days",
  category: "Category",
  niche: "Niche",
  bio: "Bio",
  languages: "Languages",
  country: "Country",
  city: "City",
  email: "E-mail",
  minPrice: "Minimum price",
  currency: "Currency",
};
