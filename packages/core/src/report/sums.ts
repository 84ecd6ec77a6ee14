/** Amounts in minor units by currency. */
export type Amounts = Map<string, number>;

export const addTo = <K>(sums: Map<K, number>, key: K, by: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + by);
};

/** Those that are not zero, the sponsor's own currency first. */
export const amountsIn = (
  sums: Amounts,
  own: string,
): Array<{ currency: string; amount: number }> =>
  [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((a, b) => byCurrency(own)(a.currency, b.currency));

export const byCurrency =
  (own: string) =>
  (a: string, b: string): number =>
    Number(b === own) - Number(a === own) || (a < b ? -1 : Number(a > b));

/** The middle one, or the mean of the middle two, to a tenth; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] as number;
  return Math.round(((lower + upper) / 2) * 10) / 10;
}

/** How requests ended. */
export interface Ends {
  accepted: number;
  rejected: number;
  expired: number;
}

/** Accepted of those answered or run out, 0..1; null where there was none. */
export const rateOf = ({ accepted, rejected, expired }: Ends): number | null => {
  const all = accepted + rejected + expired;
  return all === 0 ? null : accepted / all;
};
