/** A mix of what people ask: words half typed, whole, mistyped, several; filters; every order. */
import type { Query } from "@tandem/core/search/engine";
import { dice, joinedAt, type profileSchema, vocabularyOf, wordOfRank, zipf } from "./profiles.ts";

export type ProfileQuery = Query<typeof profileSchema>;

/** Kind → how to make one. `size` is the number of profiles. */
const KINDS: Record<string, (roll: () => number, size: number) => ProfileQuery> = {
  word: (roll, size) => ({ text: someWord(roll, size) }),
  "two words": (roll, size) => ({
    text: `${someWord(roll, size)} ${wordOfRank(zipf(roll(), 2_000))}`,
  }),
  "three letters": (roll, size) => ({ text: someWord(roll, size).slice(0, 3) }),
  "one letter": (roll, size) => ({ text: someWord(roll, size).slice(0, 1) }),
  handle: (roll, size) => ({ text: `@${wordOfRank(zipf(roll(), 4_000))}.${someWord(roll, size)}` }),
  mistyped: (roll, size) => ({ text: mistype(`${someWord(roll, size)}${wordOfRank(3)}`, roll) }),
  "word and filters": (roll, size) => ({
    text: wordOfRank(zipf(roll(), 500)),
    where: { category: "food", reach: { min: 2_000 }, available: "true" },
    sort: roll() < 0.5 ? "relevance" : "reach",
    ...(size > 0 && { limit: 20 }),
  }),
  "filters by reach": (roll) => ({
    where: { ...someFilters(roll), reach: { min: 1_000 * (1 + roll() * 20) } },
    sort: "reach",
  }),
  "filters by rating": (roll) => ({ where: someFilters(roll), sort: "rating" }),
  "filters by price": (roll) => ({
    where: { ...someFilters(roll), price: { max: 5_000 + roll() * 100_000 } },
    sort: "price",
  }),
  "new matches": (roll) => ({
    where: { ...someFilters(roll), joined: { min: joinedAt(0.98 + roll() * 0.02) } },
    sort: "newest",
  }),
  everything: () => ({}),
};

const someWord = (roll: () => number, size: number): string =>
  wordOfRank(zipf(roll(), vocabularyOf(size)));

function mistype(word: string, roll: () => number): string {
  const at = Math.floor(roll() * word.length);
  return `${word.slice(0, at)}${roll() < 0.5 ? "x" : ""}${word.slice(at + 1)}`;
}

function someFilters(roll: () => number): ProfileQuery["where"] {
  const one = roll();
  if (one < 0.25) return { category: "travel", country: "BR" };
  if (one < 0.5) return { platforms: ["instagram", "tiktok"], languages: ["en", "es"] };
  if (one < 0.75) return { engagementRate: { min: 0.05 }, rating: { min: 4 }, available: "true" };
  return { category: "gaming", engagementRate: { min: 0.02 }, currency: "USD" };
}

export interface NamedQuery {
  readonly kind: string;
  readonly query: ProfileQuery;
}

/** `each` queries of every kind, in turn. */
export function queryMix(size: number, each: number, seed = 11): NamedQuery[] {
  const roll = dice(seed);
  return Array.from({ length: each }, () =>
    Object.entries(KINDS).map(([kind, make]) => ({ kind, query: make(roll, size) })),
  ).flat();
}
