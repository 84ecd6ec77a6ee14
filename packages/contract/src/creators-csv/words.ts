import { CATEGORIES, PLATFORMS } from "../closed-lists.ts";
import { ABSENT, type Cell, isNoValue, problem, shown, value } from "./cell.ts";
import type { Platform } from "./handles.ts";
import type { ImportReasonKind } from "./reasons.ts";

export type Category = (typeof CATEGORIES)[number];

const CATEGORY_ALIASES: Record<string, Category> = {
  makeup: "beauty",
  cosmetics: "beauty",
  style: "fashion",
  gym: "fitness",
  cooking: "food",
  foodie: "food",
  recipes: "food",
  games: "gaming",
  esports: "gaming",
  technology: "tech",
  money: "finance",
  investing: "finance",
  learning: "education",
  movies: "entertainment",
  comedy: "entertainment",
  sport: "sports",
  football: "sports",
  family: "parenting",
  animals: "pets",
  "home and garden": "home",
  interior: "home",
  wellness: "health",
  arts: "art",
  photography: "art",
  cars: "automotive",
};

const PLATFORM_ALIASES: Record<string, Platform> = {
  ig: "instagram",
  insta: "instagram",
  "tik tok": "tiktok",
  yt: "youtube",
  "you tube": "youtube",
  twitter: "x",
  "x twitter": "x",
  "twitter x": "x",
  fb: "facebook",
  "linked in": "linkedin",
};

/** One of the closed list of categories, in any case, or a common word for one. */
export function readCategory(text: string): Cell<Category> {
  return readWord(text, CATEGORIES, CATEGORY_ALIASES, "not_category");
}

/** One of the closed list of platforms, in any case, or a common name of one. */
export function readPlatform(text: string): Cell<Platform> {
  return readWord(text, PLATFORMS, PLATFORM_ALIASES, "not_platform");
}

function readWord<T extends string>(
  text: string,
  words: readonly T[],
  aliases: Record<string, T>,
  kind: ImportReasonKind,
): Cell<T> {
  if (isNoValue(text)) return ABSENT;
  const key = wordsOf(text);
  const word = words.find((one) => one === key) ?? (Object.hasOwn(aliases, key) && aliases[key]);
  return word ? value(word) : problem(kind, { text: shown(text) });
}

/** Lower case, `&` written out, every other sign a space: `Avg._Likes` → `avg likes`. */
export function wordsOf(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
