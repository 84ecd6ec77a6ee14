/** The closed lists that every side shares. A value outside them is refused at the door. */
export const CATEGORIES = [
  "beauty",
  "fashion",
  "fitness",
  "food",
  "travel",
  "gaming",
  "tech",
  "finance",
  "education",
  "entertainment",
  "music",
  "sports",
  "parenting",
  "pets",
  "home",
  "health",
  "art",
  "business",
  "automotive",
  "other",
] as const;
export const PLATFORMS = [
  "instagram",
  "tiktok",
  "youtube",
  "x",
  "twitch",
  "facebook",
  "pinterest",
  "linkedin",
  "snapchat",
  "blog",
  "podcast",
] as const;

export const INFLUENCER_SORTS = ["relevance", "reach", "rating", "price", "newest"] as const;
