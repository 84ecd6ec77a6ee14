/**
 * How good suggestions are: of those pairs of the demo that ended well, how many stand in the
 * campaign's ten best on the day it was published, when nothing of the pair itself is known.
 * Alone: `npm run bench -- --only suggestions`
 *
 * The pairs of the demo are drawn by chance, not chosen by people: seven of ten invited come from the
 * campaign's category, whatever their niche, reach, price or country, and who accepts is drawn too; a
 * budget covers what its own threads ask. So a scorer can find the category and a little by the price,
 * and nothing else: within the category chance does as well as anything, and the figures say that the
 * first trait works, not that the others do.
 */

import { candidates, ranked } from "@tandem/core/suggestion";
import type { Measure } from "../measure.ts";
import { type Past, pastsOf } from "./past.ts";

const TOP = 10;
const TIMES = 3;
/** Any day does: the plan is the same for the same instant. */
const NOW = Date.UTC(2026, 5, 1);

type Ranking = (past: Past) => string[];

const suggested: Ranking = ({ campaign, index, records }) =>
  ranked(campaign, candidates(index, campaign), records).map(({ id }) => id);

const largestReach: Ranking = ({ there }) =>
  there
    .filter(({ available }) => available)
    .toSorted((a, b) => b.reach - a.reach)
    .map(({ id }) => id);

const largestOfCategory: Ranking = ({ there, campaign }) =>
  there
    .filter(({ available, category }) => available && category === campaign.category)
    .toSorted((a, b) => b.reach - a.reach)
    .map(({ id }) => id);

/** The share of all pairs that stand in the first ten. */
export function hitRate(pasts: readonly Past[], ranking: Ranking): number {
  const hits = pasts.map((past) => {
    const top = ranking(past).slice(0, TOP);
    return top.filter((id) => past.agreed.has(id)).length;
  });
  return sum(hits) / sum(pasts.map(({ agreed }) => agreed.size));
}

/** What ten drawn by chance would hit on average: of all that were there, or of the category alone. */
function byChance(pasts: readonly Past[], ofCategory: boolean): number {
  const expected = pasts.map(({ there, campaign, agreed }) => {
    const pool = there.filter(
      ({ available, category }) => available && (!ofCategory || category === campaign.category),
    );
    const among = pool.filter(({ id }) => agreed.has(id)).length;
    return pool.length === 0 ? 0 : among * Math.min(1, TOP / pool.length);
  });
  return sum(expected) / sum(pasts.map(({ agreed }) => agreed.size));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

export async function measureSuggestions(): Promise<Measure[]> {
  const pasts = pastsOf(NOW);
  const pairs = sum(pasts.map(({ agreed }) => agreed.size));
  const rate = hitRate(pasts, suggested);
  const chance = byChance(pasts, false);
  const reach = hitRate(pasts, largestReach);
  const inCategory = byChance(pasts, true);
  const reachInCategory = hitRate(pasts, largestOfCategory);
  return [
    {
      area: `suggestions: ${pairs} pairs of ${pasts.length} campaigns in the top ${TOP}`,
      target: `≥ ${TIMES} × chance and largest reach`,
      figure: `${percent(rate)}; by chance ${percent(chance)}, largest reach ${percent(reach)}; within the category alone ${percent(inCategory)} and ${percent(reachInCategory)}`,
      command: "npm run bench -- --only suggestions",
      pass: rate >= TIMES * Math.max(chance, reach),
    },
  ];
}
