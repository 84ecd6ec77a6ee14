import type { PlatformName } from "@tandem/contract";

/** Brands, which every language writes alike; the two that are none each language names itself. */
export const brands: Record<Exclude<PlatformName, "blog" | "podcast">, string> = {
  instagram: "Instagram",
  tiktok: "TikTok",
  youtube: "YouTube",
  x: "X",
  twitch: "Twitch",
  facebook: "Facebook",
  pinterest: "Pinterest",
  linkedin: "LinkedIn",
  snapchat: "Snapchat",
};
