import type { OwnStatistics } from "@tandem/contract";

type Days = OwnStatistics["series"];

export interface Week {
  /** The Monday it starts with, `YYYY-MM-DD`. */
  monday: string;
  offers: number;
  acceptances: number;
}

const day = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The Monday of the week that a UTC day (`YYYY-MM-DD`) is in. */
export function mondayOf(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return iso(time - ((new Date(time).getUTCDay() + 6) % 7) * day);
}

/** Days as the last `count` whole weeks up to that of `today`; weeks without anything count zero. */
export function byWeek(series: Days, today: string, count = 12): Week[] {
  const last = Date.parse(`${mondayOf(today)}T00:00:00Z`);
  const weeks = Array.from({ length: count }, (_, index) => ({
    monday: iso(last - (count - 1 - index) * 7 * day),
    offers: 0,
    acceptances: 0,
  }));
  const known = new Map(weeks.map((week) => [week.monday, week]));
  for (const each of series) {
    const week = known.get(mondayOf(each.day));
    if (!week) continue;
    week.offers += each.offers;
    week.acceptances += each.acceptances;
  }
  return weeks;
}
