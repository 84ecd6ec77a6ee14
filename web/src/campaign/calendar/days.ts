/** Calendar days are `YYYY-MM-DD`, months `YYYY-MM`; a weekday is 1 (Monday) to 7 (Sunday), as in ISO 8601. */

const DAY_MS = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const weekdayOf = (day: string): number => new Date(noon(day)).getUTCDay() || 7;
export const monthOf = (day: string): string => day.slice(0, 7);
export const addDays = (day: string, days: number): string => iso(noon(day) + days * DAY_MS);

/** The same day `months` later, or the last one of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return iso(last.setUTCDate(Math.min(date, last.getUTCDate())));
}

/** The day on which the week of `day` begins. */
export const weekStart = (day: string, firstWeekday: number): string =>
  addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));

/** The seven days of the week that `day` is in. */
export const weekOf = (day: string, firstWeekday: number): string[] =>
  Array.from({ length: 7 }, (_, index) => addDays(weekStart(day, firstWeekday), index));

/** The weeks that the month of `day` reaches into, each with its seven days. */
export function weeksOf(day: string, firstWeekday: number): string[][] {
  const weeks: string[][] = [];
  const month = monthOf(day);
  for (let at = weekStart(`${month}-01`, firstWeekday); ; at = addDays(at, 7)) {
    if (weeks.length > 0 && monthOf(at) !== month) return weeks;
    weeks.push(weekOf(at, firstWeekday));
  }
}

export interface Keys {
  firstWeekday: number;
  /** Whether the days run from right to left. */
  rtl: boolean;
  shift: boolean;
}

/**
 * Where a key leads from `day` in a grid of days: arrows by a day or a week, Home and End to the ends
 * of the week, Page Up and Page Down by a month, with Shift by a year. Null for any other key.
 */
export function dayByKey(day: string, key: string, keys: Keys): string | null {
  const forward = keys.rtl ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return addDays(day, forward);
    case "ArrowLeft":
      return addDays(day, -forward);
    case "ArrowDown":
      return addDays(day, 7);
    case "ArrowUp":
      return addDays(day, -7);
    case "Home":
      return weekStart(day, keys.firstWeekday);
    case "End":
      return addDays(weekStart(day, keys.firstWeekday), 6);
    case "PageDown":
      return addMonths(day, keys.shift ? 12 : 1);
    case "PageUp":
      return addMonths(day, keys.shift ? -12 : -1);
    default:
      return null;
  }
}

/** `day` when it is a day of the calendar, else null. */
export const readDay = (day: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(noon(day)) && iso(noon(day)) === day
    ? day
    : null;
