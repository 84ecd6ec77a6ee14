import type { Category, FitReason } from "@tandem/contract";
import { apart } from "../language/apart.ts";
import { locale } from "../language/locale.ts";
import { t } from "../language/t.ts";
import { countryName } from "../names.ts";
import { rated } from "../review/rating.ts";
import { count, percent } from "../ui/format.ts";
import { categoryWord } from "../words.ts";

const list = (words: string[]): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(words.map(apart));

const words: Record<FitReason["kind"], (reason: FitReason) => string> = {
  same_niche: ({ name = "" }) => t("Same niche: {niche}", { niche: apart(name) }),
  same_category: ({ name = "" }) =>
    t("Same category: {category}", { category: categoryWord(name as Category) }),
  speaks_of: ({ words: spoken = [] }) => t("Speaks of {words}", { words: list(spoken) }),
  reach_in_budget: () => t("Reach within your budget"),
  low_price: () => t("Asks for less than half of what is available"),
  engagement: ({ share = 0 }) => t("{rate} of followers engage", { rate: percent(share) }),
  rated: ({ rating = 0, count: n = 0 }) =>
    t("Rated {rating} by {n, plural, =1 {one} other {#}}", {
      rating: rated(rating),
      n,
    }),
  always_on_time: () => t("Always on time"),
  on_time: ({ share = 0 }) => t("{share} on time", { share: percent(share, 0) }),
  replies: ({ count: hours = 0 }) =>
    hours ? t("Answers in {hours} h", { hours: count(hours) }) : t("Answers within an hour"),
  in_country: ({ name = "" }) => t("In your country: {country}", { country: countryName(name) }),
  your_niche: ({ name = "" }) => t("Your niche: {niche}", { niche: apart(name) }),
  your_category: ({ name = "" }) =>
    t("Your category: {category}", { category: categoryWord(name as Category) }),
  budget_for_price: () => t("Budget at least twice your minimum price"),
  budget_for_reach: () => t("Budget for your reach"),
  pays: ({ count: n = 0, disputed }) =>
    disputed
      ? t("Pays in {n, plural, one {a day} other {# days}}", { n })
      : t("Pays in {n, plural, one {a day} other {# days}}, no disputes", { n }),
  open_for: ({ count: n = 0 }) =>
    t("Open for {n, plural, one {# more week} other {# more weeks}}", { n }),
};

/** Why something is suggested, in the reader's language; a kind that is not known here says nothing. */
export const reasonsOf = (why: readonly FitReason[]): string[] =>
  why.flatMap((reason) => words[reason.kind]?.(reason) ?? []);
