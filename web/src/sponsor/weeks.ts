import type { OwnStatistics } from "@tandem/contract";

/** Offers and acceptances of the seven days from `monday` (`YYYY-MM-DD`). */
export interface Week {
  monday: string;
  offers: number;
  acceptances: number;
}

const day = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

const mondayOf = (date: string): number => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return time - ((new Date(time).getUTCDay() + 6) % 7) * day;
};

/** The days of the statistics added up by week (ISO 8601, from Monday), the last `count` up to `today`. */
export function byWeek(series: OwnStatistics["series"], today: string, count: number): Week[] {
  const last = mondayOf(today);
  const weeks: Week[] = Array.from({ length: count }, (_, index) => ({
    monday: iso(last - (count - 1 - index) * 7 * day),
    offers: 0,
    acceptances: 0,
  }));
  const first = last - (count - 1) * 7 * day;
  for (const each of series) {
    const week = weeks[(mondayOf(each.day) - first) / (7 * day)];
    if (!week) continue;
    week.offers += each.offers;
    week.acceptances += each.acceptances;
  }
  return weeks;
}
