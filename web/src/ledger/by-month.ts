/** Things of one calendar month (UTC), `2026-03`, in the order in which they came. */
export interface OfMonth<T> {
  month: string;
  items: T[];
}

/** Groups what has an instant by its month, keeping the order. */
export function byMonth<T extends { at: string }>(items: readonly T[]): OfMonth<T>[] {
  const months: OfMonth<T>[] = [];
  for (const item of items) {
    const month = item.at.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return months;
}
