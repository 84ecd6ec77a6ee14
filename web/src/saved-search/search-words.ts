import type { ListedSearch, SearchConditions } from "@tandem/contract";
import { t } from "../language/t.ts";
import { countryName, languageName } from "../names.ts";
import { compact, count, percent } from "../ui/format.ts";
import { categoryWord, platformWord } from "../words.ts";

/** What a search asks for, in a line: `“skincare”, Beauty, Nigeria, reach from 10K`. */
export function searchWords(query: SearchConditions): string {
  const parts = [
    query.q && t("“{words}”", { words: query.q }),
    query.category && categoryWord(query.category),
    query.niche,
    query.platform && platformWord(query.platform),
    query.country && countryName(query.country),
    query.language && languageName(query.language),
    reachWords(query),
    query.minEngagement && t("engagement from {rate}", { rate: percent(query.minEngagement) }),
    query.minRating && t("rated {stars} or better", { stars: count(query.minRating) }),
    query.maxPrice !== undefined && t("with an upper price"),
  ];
  return parts.filter(Boolean).join(", ") || t("Everyone");
}

/** How many are new, as far as they are counted: `3`, `20+`. */
export const newFigure = ({ count: n, hasMore }: ListedSearch["newMatches"]): string =>
  hasMore ? t("{n}+", { n: count(n) }) : count(n);

function reachWords({ minReach, maxReach }: SearchConditions): string | undefined {
  if (minReach !== undefined && maxReach !== undefined)
    return t("reach {from} to {to}", { from: compact(minReach), to: compact(maxReach) });
  if (minReach !== undefined) return t("reach from {from}", { from: compact(minReach) });
  return maxReach === undefined ? undefined : t("reach up to {to}", { to: compact(maxReach) });
}
