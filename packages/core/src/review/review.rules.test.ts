import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ratings, ratingChange, ratingsShown } from "./review.rules.ts";

const plus = (sums: Ratings, change: Required<Ratings>): Ratings =>
  Object.fromEntries(
    Object.entries(change).map(([name, by]) => [name, (sums[name as keyof Ratings] ?? 0) + by]),
  );

test("the sums tell of the shown reviews alone, whatever was hidden and shown again", () => {
  const review = fc.record({
    rating: fc.integer({ min: 1, max: 5 }),
    moves: fc.nat({ max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(review), (reviews) => {
      let sums: Ratings = {};
      for (const { rating, moves } of reviews) {
        sums = plus(sums, ratingChange(rating, 1));
        for (let move = 0; move < moves; move++)
          sums = plus(sums, ratingChange(rating, move % 2 === 0 ? -1 : 1));
      }
      const shown = reviews.filter(({ moves }) => moves % 2 === 0).map(({ rating }) => rating);
      const { rating, histogram } = ratingsShown(sums);
      expect(rating.count).toBe(shown.length);
      expect(histogram).toEqual([1, 2, 3, 4, 5].map((n) => shown.filter((r) => r === n).length));
      const mean = shown.reduce((sum, r) => sum + r, 0) / shown.length;
      if (shown.length === 0) expect(rating.average).toBeNull();
      else expect(rating.average).toBeCloseTo(mean, 0);
    }),
  );
});
