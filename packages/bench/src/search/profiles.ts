/**
 * Generated profiles for measuring search: words by Zipf's law over a vocabulary that grows with the
 * collection, reach by a power law, one handle of its own for everyone, the filters of a real list.
 * The same numbers come out on every machine.
 */
import type { Doc } from "@tandem/core/search/engine";

/** When profiles joined: evenly over a year. */
const YEAR = { from: Date.UTC(2025, 0, 1), ms: 365 * 86_400_000 };
/** When someone joined, from 0 for the first to 1 for the last. */
export const joinedAt = (share: number): number => YEAR.from + Math.floor(share * YEAR.ms);

export const profileSchema = {
  text: { displayName: 8, handles: 8, niche: 4, bio: 1 },
  keywords: {
    category: "exact",
    niche: "folded",
    platforms: "exact",
    languages: "exact",
    country: "exact",
    currency: "exact",
    available: "exact",
  },
  numbers: ["reach", "engagementRate", "price", "rating", "joined"],
  sorts: {
    reach: { by: "reach", order: "desc" },
    rating: { by: "rating", order: "desc" },
    price: { by: "price", order: "asc" },
    newest: { by: "joined", order: "desc" },
  },
  rank: "reach",
} as const;

export type Profile = Doc<typeof profileSchema>;

const CATEGORIES =
  "beauty fashion fitness food travel gaming tech finance education entertainment music sports parenting pets home health art business automotive other".split(
    " ",
  );
const PLATFORMS = ["instagram", "tiktok", "youtube", "x", "facebook", "twitch", "linkedin"];
const LANGUAGES = "en es pt hi ar fr de id ja ru tr it ko vi pl nl th fa uk bn".split(" ");
const COUNTRIES =
  "US IN BR ID MX GB DE FR TR JP RU IT ES KR NG EG VN PH TH PL NL AR CO SA ZA UA CA AU IR BD".split(
    " ",
  );
const CURRENCIES = ["USD", "EUR", "INR", "BRL", "GBP", "JPY"];
const SYLLABLES =
  "ka lo mi ra ne su ta vi bel dor fan gri hal jun kel lum mar nor pol qui ros sen tur val wen xan yor zel an er in os".split(
    " ",
  );

/** Numbers in [0, 1) from a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A place in a list of `size` with frequency falling as one over the place. */
export const zipf = (roll: number, size: number): number =>
  Math.min(size - 1, Math.floor(size ** roll) - 1);

/** The word of a rank: short ones first, each rank its own. */
export function wordOfRank(rank: number): string {
  let word = "";
  for (let n = rank + SYLLABLES.length; n > 0; n = Math.floor(n / SYLLABLES.length))
    word = `${SYLLABLES[n % SYLLABLES.length]}${word}`;
  return word;
}

/** Different words in bios and names: grows with the collection, as Heaps' law has it. */
export const vocabularyOf = (size: number): number => Math.round(90 * Math.sqrt(size));

const pick = <T>(list: readonly T[], roll: number): T => list[zipf(roll, list.length)] as T;

export function* profiles(size: number, seed = 7): Iterable<Profile> {
  const roll = dice(seed);
  const words = vocabularyOf(size);
  const someWords = (count: number) =>
    Array.from({ length: count }, () => wordOfRank(zipf(roll(), words)));
  for (let i = 0; i < size; i++) {
    const [first, last] = [wordOfRank(zipf(roll(), 4_000)), wordOfRank(zipf(roll(), words))];
    const displayName = `${title(first)} ${title(last)}`;
    const handles = [`@${first}.${last}`, `@${last}_${Math.floor(roll() * size)}`];
    const category = pick(CATEGORIES, roll());
    const niche = `${wordOfRank(zipf(roll(), 300))} ${category}`;
    const bio = someWords(6 + Math.floor(roll() * 18)).join(" ");
    const platforms = PLATFORMS.filter((_, p) => roll() < 0.7 / (p + 1));
    const reach = Math.round(800 * (1 - roll()) ** -0.9);
    const rating = roll() < 0.4 ? Math.round(20 + roll() * 30) / 10 : null;
    const price = 1_000 + Math.round(roll() ** 3 * 500_000);
    const [country, currency] = [pick(COUNTRIES, roll()), pick(CURRENCIES, roll())];
    const languages = [pick(LANGUAGES, roll())];
    const engagementRate = Math.round(roll() ** 2 * 1_500) / 10_000;
    const available = roll() < 0.9;
    const joined = joinedAt(((i * 7_919) % size) / size);
    const id = `inf_${i.toString(36).padStart(10, "0")}`;
    const shown = { id, displayName, category, niche, languages, location: { country }, reach };
    yield {
      id,
      rev: 1,
      text: { displayName, handles, niche, bio },
      keywords: {
        category,
        niche,
        platforms,
        languages,
        country,
        currency,
        available: `${available}`,
      },
      numbers: { reach, engagementRate, price, rating, joined },
      card: JSON.stringify({
        ...shown,
        platforms,
        handles,
        engagementRate,
        price,
        currency,
        available,
      }),
    };
  }
}

const title = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
