import { FIT_REASONS, type FitReason } from "@tandem/contract";
import { expect, test } from "vitest";
import { reasonsOf } from "./reason-words.ts";

test("every reason that the API gives has words", () => {
  const all = FIT_REASONS.map((kind) => ({ kind, name: "food", words: ["oats"], count: 2 }));
  expect(reasonsOf(all)).toHaveLength(FIT_REASONS.length);
});

test("figures stand in the words as the reader writes them", () => {
  const why: FitReason[] = [
    { kind: "in_country", name: "DE" },
    { kind: "speaks_of", words: ["oats", "bread"] },
    { kind: "rated", rating: 5, count: 1 },
    { kind: "engagement", share: 0.0424 },
    { kind: "replies", count: 0 },
    { kind: "pays", count: 3 },
  ];
  expect(reasonsOf(why)).toEqual([
    "In your country: Germany",
    "Speaks of oats and bread",
    "Rated 5.0 by one",
    "4.2% of followers engage",
    "Answers within an hour",
    "Pays in 3 days, no disputes",
  ]);
});

test("a reason of a kind that is not known here is left out", () => {
  expect(reasonsOf([{ kind: "sings" } as never, { kind: "low_price" }])).toEqual([
    "Asks for less than half of what is available",
  ]);
});
