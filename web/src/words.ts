import {
  type AdRequestStatus,
  CATEGORIES,
  type CampaignStatus,
  type Category,
  DELIVERABLE_FORMATS,
  PLATFORMS,
  type PlatformName,
} from "@tandem/contract";
import { t } from "./language/t.ts";
import type { Tone } from "./ui/Badge.tsx";
import type { Choice } from "./ui/form/Select.tsx";

/** What the closed lists of the contract are called on screen, and the choices for their fields. */

/** `home decor` → `Home decor`. */
export const sentence = (word: string): string =>
  word.charAt(0).toLocaleUpperCase() + word.slice(1);

const categoryWords: Record<Category, string> = {
  beauty: t("Beauty"),
  fashion: t("Fashion"),
  fitness: t("Fitness"),
  food: t("Food"),
  travel: t("Travel"),
  gaming: t("Gaming"),
  tech: t("Tech"),
  finance: t("Finance"),
  education: t("Education"),
  entertainment: t("Entertainment"),
  music: t("Music"),
  sports: t("Sports"),
  parenting: t("Parenting"),
  pets: t("Pets"),
  home: t("Home and living"),
  health: t("Health"),
  art: t("Art"),
  business: t("Business"),
  automotive: t("Automotive"),
  other: t("Other"),
};
export const categoryWord = (category: Category): string => categoryWords[category];

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
  blog: t("Blog"),
  podcast: t("Podcast"),
};
export const platformWord = (platform: PlatformName): string => platformWords[platform];

export const campaignStatusWords: Record<CampaignStatus, { word: string; tone: Tone }> = {
  draft: { word: t("Draft"), tone: "neutral" },
  live: { word: t("Live"), tone: "good" },
  paused: { word: t("Paused"), tone: "warn" },
  ended: { word: t("Ended"), tone: "neutral" },
  archived: { word: t("Archived"), tone: "neutral" },
};

export const requestStatusWords: Record<AdRequestStatus, { word: string; tone: Tone }> = {
  pending: { word: t("Pending"), tone: "warn" },
  accepted: { word: t("Accepted"), tone: "good" },
  rejected: { word: t("Rejected"), tone: "bad" },
  withdrawn: { word: t("Withdrawn"), tone: "neutral" },
  expired: { word: t("Ran out"), tone: "neutral" },
  cancelled: { word: t("Cancelled"), tone: "neutral" },
  completed: { word: t("Completed"), tone: "good" },
};

/** Where figures come from, as it stands beside them. */
export const figureSourceWords = {
  declared: t("self-declared"),
  measured: t("measured"),
  estimated: t("estimated"),
} as const;

export const categoryChoices: readonly Choice[] = CATEGORIES.map((value) => ({
  value,
  label: categoryWord(value),
}));
export const platformChoices: readonly Choice[] = PLATFORMS.map((value) => ({
  value,
  label: platformWord(value),
}));
const formatWords: Record<(typeof DELIVERABLE_FORMATS)[number], string> = {
  post: t("Post"),
  story: t("Story"),
  reel: t("Reel"),
  short: t("Short"),
  video: t("Video"),
  stream: t("Stream"),
  article: t("Article"),
  episode: t("Episode"),
  other: t("Other"),
};
export const formatChoices: readonly Choice[] = DELIVERABLE_FORMATS.map((value) => ({
  value,
  label: formatWords[value],
}));
