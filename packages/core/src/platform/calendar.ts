const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
};

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
const offsetAt = (zone: string, time: number): number => {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(time)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
};

/** The calendar day (`YYYY-MM-DD`) in a zone at an instant. */
export const dayIn = (zone: string, at: Date): string =>
  new Date(at.getTime() + offsetAt(zone, at.getTime())).toISOString().slice(0, 10);

/** The day after a day. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** The instant at which a day begins in a zone: its midnight, or the first moment after a gap in the clock. */
export function startOfDay(zone: string, day: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const candidates = [wall - offsetAt(zone, wall - DAY_MS), wall - offsetAt(zone, wall + DAY_MS)];
  const first = candidates
    .filter((time) => dayIn(zone, new Date(time)) === day)
    .sort((a, b) => a - b)[0];
  return new Date(first ?? Math.max(...candidates));
}

/** The first instant that is no longer part of a day in a zone. */
export const endOfDay = (zone: string, day: string): Date => startOfDay(zone, dayAfter(day));

/** The UTC hour of an instant, as buckets of what falls due are named: `2026-11-22T09`. */
export const hourOf = (at: Date): string => at.toISOString().slice(0, 13);

/** The calendar month (`YYYY-MM`) in a zone at an instant. */
export const monthIn = (zone: string, at: Date): string => dayIn(zone, at).slice(0, 7);

/** The month so many months after a month; before it where `by` is negative. */
export function monthAfter(month: string, by = 1): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The first day of a month. */
export const firstDayOf = (month: string): string => `${month}-01`;

/** The instant at which a month begins in a zone. */
export const startOfMonth = (zone: string, month: string): Date =>
  startOfDay(zone, firstDayOf(month));
