import type { InfluencerProfile } from "@tandem/contract";

/** Somebody who has just registered, and added nothing yet. */
export const bare: InfluencerProfile = {
  displayName: "Ana",
  category: "fitness",
  niche: "trail running",
  bio: "",
  languages: [],
  location: null,
  platforms: [],
  reach: 0,
  engagementRate: 0,
  minPrice: 0,
  currency: "USD",
  available: true,
  timeZone: "UTC",
};
