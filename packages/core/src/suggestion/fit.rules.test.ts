import { FitReason, type Influencer } from "@tandem/contract";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import type { RecordRow } from "../record/index.ts";
import { couldBeAsked, fitOfInfluencer, type Wanted } from "./fit.rules.ts";
import { isInCountry } from "./place.rules.ts";
import { inEnglish } from "./reason-words.ts";
import { rangeFit, ratingFit, scoreOf } from "./score.rules.ts";
import { isSameNiche, overlap } from "./topic.rules.ts";

const campaign: Wanted = {
  category: "food",
  niche: "vegan cooking",
  name: "A year of oats",
  budget: 200_000,
  available: 150_000,
  currency: "USD",
  timeZone: "Europe/Berlin",
};
const someone = (more: Partial<Influencer> = {}): Influencer => ({
  id: "inf_1",
  displayName: "Ana",
  category: "food",
  niche: "vegan cooking",
  bio: "",
  languages: ["de"],
  location: { country: "DE" },
  platforms: [],
  reach: 40_000,
  engagementRate: 0.042,
  minPrice: 30_000,
  currency: "USD",
  available: true,
  figures: "declared",
  rating: { average: 4.8, count: 12 },
  claimed: true,
  ...more,
});
const record: RecordRow = {
  id: "inf_1",
  side: "influencer",
  rev: 9,
  replyHours: [4, 2, 9],
  handedIn: 6,
  handedInOnTime: 6,
};

test("reasons say in words what speaks for somebody, the strongest first", () => {
  const { score, reasons } = fitOfInfluencer(campaign, someone(), record);
  expect(reasons).toEqual([
    "Same niche: vegan cooking",
    "Reach within your budget",
    "Asks for less than half of what is available",
    "Rated 4.8 by 12",
    "Always on time",
    "In your country: Germany",
    "Answers in 4 h",
    "4.2 % of followers engage",
  ]);
  expect(score).toBeGreaterThan(0.85);
});

test("each reason comes in pieces as well, in the same order", () => {
  const { reasons, why } = fitOfInfluencer(campaign, someone(), record);
  expect(why.map(inEnglish)).toEqual(reasons);
  expect(why.slice(3, 5)).toEqual([
    { kind: "rated", rating: 4.8, count: 12 },
    { kind: "always_on_time" },
  ]);
  for (const one of why) expect(v.parse(v.strictObject(FitReason.entries), one)).toEqual(one);
});

test("nothing is said for somebody where nothing is known or speaks against them", () => {
  const nobody = someone({
    niche: "barbecue",
    category: "gaming",
    location: null,
    reach: 40_000_000,
    engagementRate: 0.001,
    minPrice: 0,
    rating: { average: null, count: 0 },
  });
  expect(fitOfInfluencer(campaign, nobody, undefined).reasons).toEqual([]);
});

test("who takes no offers or asks for more than there is cannot be asked", () => {
  expect(couldBeAsked(campaign, someone())).toBe(true);
  expect(couldBeAsked(campaign, someone({ available: false }))).toBe(false);
  expect(couldBeAsked(campaign, someone({ minPrice: 150_001 }))).toBe(false);
  expect(couldBeAsked(campaign, someone({ minPrice: 150_001, currency: "JPY" }))).toBe(true);
  expect(couldBeAsked({ ...campaign, available: 0 }, someone())).toBe(false);
});

const better: Array<[what: string, Partial<Influencer>, Partial<Influencer>]> = [
  ["niche", { niche: "vegan cooking" }, { niche: "barbecue" }],
  ["category", { niche: "oats", category: "food" }, { niche: "oats", category: "gaming" }],
  ["price", { minPrice: 10_000 }, { minPrice: 140_000 }],
  ["reach", { reach: 50_000 }, { reach: 20_000_000 }],
  ["engagement", { engagementRate: 0.05 }, { engagementRate: 0.005 }],
  ["rating", { rating: { average: 4.9, count: 9 } }, { rating: { average: 3, count: 9 } }],
];
test.each(better)("a better %s scores higher, all else being equal", (_, more, less) => {
  const score = (one: Partial<Influencer>) =>
    fitOfInfluencer(campaign, someone(one), undefined).score;
  expect(score(more)).toBeGreaterThan(score(less));
});

test("a score lies between 0 and 1, whoever it is", () => {
  const any = fc.record({
    reach: fc.nat(),
    engagementRate: fc.double({ min: 0, max: 1000, noNaN: true }),
    minPrice: fc.nat({ max: 150_000 }),
    rating: fc.record({
      average: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
      count: fc.nat({ max: 1000 }),
    }),
    niche: fc.string({ maxLength: 40 }),
  });
  const records = fc.option(
    fc.nat({ max: 50 }).chain((handedIn) =>
      fc.record({
        handedIn: fc.constant(handedIn),
        handedInOnTime: fc.nat({ max: handedIn }),
        replyHours: fc.array(fc.double({ min: 0, max: 1e6, noNaN: true })),
      }),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(any, records, (one, marks) => {
      const row = marks && { ...record, ...marks };
      const { score } = fitOfInfluencer(campaign, someone(one), row);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
});

test("niches are the same whatever their case, accents, order and number", () => {
  expect(isSameNiche("Vegan Recipes", "recipe, vegán")).toBe(true);
  expect(isSameNiche("", "")).toBe(false);
  expect(isSameNiche("men's grooming", "women's grooming")).toBe(false);
  expect(overlap("vegan cooking", "I cook. Cooking for all!")).toEqual({
    share: 0.5,
    words: ["cooking"],
  });
});

test("few ratings are drawn to the middle, and a value outside a range loses by the power of ten", () => {
  const five = { average: 5, count: 1 };
  expect(ratingFit(five)).toBeLessThan(ratingFit({ average: 4.6, count: 40 }));
  expect(ratingFit(five)).toBeGreaterThan(ratingFit({ average: null, count: 0 }));
  expect(rangeFit(50, 10, 100)).toBe(1);
  expect(rangeFit(1000, 10, 100)).toBeCloseTo(0);
  expect(rangeFit(316, 10, 100)).toBeCloseTo(0.5, 1);
});

test("a time zone tells its country, by whichever of its names", () => {
  expect(isInCountry("Asia/Kolkata", "IN")).toBe(true);
  expect(isInCountry("Asia/Calcutta", "IN")).toBe(true);
  expect(isInCountry("Europe/Berlin", "FR")).toBe(false);
  expect(isInCountry("UTC", "GB")).toBe(false);
});

test("the score is the weighted mean", () => {
  const why = { kind: "low_price" } as const;
  const traits = [
    { weight: 3, fit: 1, reason: why },
    { weight: 1, fit: 0 },
  ];
  expect(scoreOf(traits)).toEqual({
    score: 0.75,
    reasons: ["Asks for less than half of what is available"],
    why: [why],
  });
});
