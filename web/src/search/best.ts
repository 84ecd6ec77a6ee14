/**
 * Which of several figures is the best, by place. None is where fewer than two are known, or all are
 * the same: then there is nothing to mark. Equals share it.
 */
export function bestOf(
  figures: readonly (number | null | undefined)[],
  better: "higher" | "lower",
): ReadonlySet<number> {
  const known = figures.filter((figure) => typeof figure === "number");
  const best = better === "higher" ? Math.max(...known) : Math.min(...known);
  if (known.length < 2 || known.every((figure) => figure === best)) return new Set();
  return new Set(figures.flatMap((figure, place) => (figure === best ? [place] : [])));
}

/** Figures of money that can be set against each other: null where their currencies differ, or where none is named. */
export function comparablePrices(
  prices: readonly { minPrice: number; currency: string }[],
): (number | null)[] {
  const named = prices.filter(({ minPrice }) => minPrice > 0);
  const oneCurrency = new Set(named.map(({ currency }) => currency)).size === 1;
  return prices.map(({ minPrice }) => (oneCurrency && minPrice > 0 ? minPrice : null));
}
