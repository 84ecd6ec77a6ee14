import type { FitReason } from "@tandem/contract";
import { countryName } from "./place.rules.ts";

type Words = { [K in FitReason["kind"]]: string | ((reason: FitReason) => string) };

const WORDS: Words = {
  same_niche: ({ name }) => `Same niche: ${name}`,
  same_category: ({ name }) => `Same category: ${name}`,
  speaks_of: ({ words = [] }) => `Speaks of ${words.join(" and ")}`,
  reach_in_budget: "Reach within your budget",
  low_price: "Asks for less than half of what is available",
  engagement: ({ share = 0 }) => `${(100 * share).toFixed(1)} % of followers engage`,
  rated: ({ rating = 0, count }) => `Rated ${rating.toFixed(1)} by ${count === 1 ? "one" : count}`,
  always_on_time: "Always on time",
  on_time: ({ share = 0 }) => `${Math.round(100 * share)} % on time`,
  replies: ({ count }) => (count ? `Answers in ${count} h` : "Answers within an hour"),
  in_country: ({ name = "" }) => `In your country: ${countryName(name)}`,
  your_niche: ({ name }) => `Your niche: ${name}`,
  your_category: ({ name }) => `Your category: ${name}`,
  budget_for_price: "Budget at least twice your minimum price",
  budget_for_reach: "Budget for your reach",
  pays: ({ count, disputed }) =>
    `Pays in ${count === 1 ? "a day" : `${count} days`}${disputed ? "" : ", no disputes"}`,
  open_for: ({ count }) => `Open for ${count} more weeks`,
};

/** A reason as the API says it in English, beside its pieces. */
export function inEnglish(reason: FitReason): string {
  const words = WORDS[reason.kind];
  return typeof words === "string" ? words : words(reason);
}
