import type { Kit, KitAddresses } from "./kit.ts";

export const ADDRESSES: KitAddresses = {
  site: "https://tandem.example",
  offer: "https://tandem.example/influencers/inf_1",
};

/** A kit with something in each of its parts. */
export const someKit = (over: Partial<Kit> = {}): Kit => ({
  username: "zoe",
  name: "Zoë Kim",
  headline: "Slow mornings, good skin.",
  category: "beauty",
  niche: "skincare",
  bio: "I test what I show.\nTwo weeks at least.",
  languages: ["en", "pt-BR"],
  place: { country: "PT", city: "Porto" },
  available: true,
  reach: 120_400,
  engagementRate: 0.0342,
  figures: "declared",
  platforms: [
    {
      platform: "instagram",
      handle: "zoe.kim",
      url: "https://instagram.com/zoe.kim",
      followers: 98_000,
      avgLikes: 3100,
      avgComments: 140,
      avgViews: 0,
      postsLast30Days: 14,
      source: "measured",
    },
  ],
  price: { amount: 45_000, currency: "USD" },
  record: { medianReplyHours: 4, onTimeRate: 0.967, completed: 12 },
  rating: { average: 4.8, count: 9 },
  reviews: [
    {
      by: "Velora",
      campaign: "Spring serum",
      rating: 5,
      text: "Quick, kind and exact.",
      at: "2026-03-01T10:00:00.000Z",
    },
  ],
  work: [
    {
      campaign: "Spring serum",
      sponsor: "Velora",
      at: "2026-02-20T10:00:00.000Z",
      posts: [{ platform: "instagram", format: "reel", url: "https://instagram.com/p/1" }],
    },
  ],
  ...over,
});
