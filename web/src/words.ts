import {
  type AdRequestStatus,
  CATEGORIES,
  type CampaignStatus,
  type Category,
  DELIVERABLE_FORMATS,
  PLATFORMS,
  type PlatformName,
} from "@tandem/contract";
import type { Tone } from "./ui/Badge.tsx";
import type { Choice } from "./ui/form/Select.tsx";

/** What the closed lists of the contract are called on screen, and the choices for their fields. */

/** `home decor` → `Home decor`. */
export const sentence = (word: string): string =>
  word.charAt(0).toLocaleUpperCase() + word.slice(1);

export const categoryWord = (category: Category): string => sentence(category);

const platformWords: Record<PlatformName, string> = {
  instagram: "Instagram",
  tiktok: "TikTok",
  youtube: "YouTube",
  x: "X",
  twitch: "Twitch",
  facebook: "Facebook",
  pinterest: "Pinterest",
  linkedin: "LinkedIn",
  snapchat: "Snapchat",
  blog: "Blog",
  podcast: "Podcast",
};
export const platformWord = (platform: PlatformName): string => platformWords[platform];

export const campaignStatusWords: Record<CampaignStatus, { word: string; tone: Tone }> = {
  draft: { word: "Draft", tone: "neutral" },
  live: { word: "Live", tone: "good" },
  paused: { word: "Paused", tone: "warn" },
  ended: { word: "Ended", tone: "neutral" },
  archived: { word: "Archived", tone: "neutral" },
};

export const requestStatusWords: Record<AdRequestStatus, { word: string; tone: Tone }> = {
  pending: { word: "Pending", tone: "warn" },
  accepted: { word: "Accepted", tone: "good" },
  rejected: { word: "Rejected", tone: "bad" },
  withdrawn: { word: "Withdrawn", tone: "neutral" },
  expired: { word: "Ran out", tone: "neutral" },
  cancelled: { word: "Cancelled", tone: "neutral" },
  completed: { word: "Completed", tone: "good" },
};

/** Where figures come from, as it stands beside them. */
export const figureSourceWords = {
  declared: "self-declared",
  measured: "measured",
  estimated: "estimated",
} as const;

export const categoryChoices: readonly Choice[] = CATEGORIES.map((value) => ({
  value,
  label: categoryWord(value),
}));
export const platformChoices: readonly Choice[] = PLATFORMS.map((value) => ({
  value,
  label: platformWord(value),
}));
export const formatChoices: readonly Choice[] = DELIVERABLE_FORMATS.map((value) => ({
  value,
  label: sentence(value),
}));
