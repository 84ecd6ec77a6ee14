import { dayAfter, dayIn, startOfDay } from "../platform/index.ts";

/** The hour of a digest on its reader's clock. What comes up before it is over is still of today. */
export const DIGEST_HOUR = 9;
/** Until this hour a digest that was missed is made up for; then tomorrow's tells it. */
export const LAST_HOUR = 21;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A quarter of an hour; every zone's clock differs from UTC by a whole number of them. */
const QUARTER_MS = 15 * MINUTE_MS;

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      hour: "2-digit",
      minute: "2-digit",
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** Minutes since midnight that a clock on the wall shows. */
function wallMinutes(zone: string, at: Date): number {
  const [hour = 0, minute = 0] = clockOf(zone).format(at).split(":").map(Number);
  return hour * 60 + minute;
}

/** The hour that a clock in the zone shows, 0–23. */
export const hourIn = (zone: string, at: Date): number => Math.floor(wallMinutes(zone, at) / 60);

/** Whether digests of the zone's present day may be sent now. */
export const isDigestTime = (zone: string, at: Date): boolean => {
  const hour = hourIn(zone, at);
  return hour >= DIGEST_HOUR && hour < LAST_HOUR;
};

/** The instant at which the clock of a zone shows nine on a day, also where it was changed in the night. */
export function nineIn(zone: string, day: string): Date {
  const about = startOfDay(zone, day).getTime() + DIGEST_HOUR * HOUR_MS;
  const wrong = wallMinutes(zone, new Date(about)) - DIGEST_HOUR * 60;
  return new Date(about - wrong * MINUTE_MS);
}

/**
 * The first day whose digest can still tell of something that comes up now: today until the hour of
 * the digest is over, else tomorrow; never a day that is settled.
 */
export function nextDigestDay(zone: string, at: Date, settledDay: string | undefined): string {
  const today = dayIn(zone, at);
  const day = hourIn(zone, at) <= DIGEST_HOUR ? today : dayAfter(today);
  return settledDay !== undefined && settledDay >= day ? dayAfter(settledDay) : day;
}

/** The day before a day. */
export const dayBefore = (day: string): string => daysAfter(day, -1);

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * Up to when a day's digest tells of new campaigns: a quarter to nine. The rows of those published
 * before have been written by nine, so that none falls between two digests.
 */
export const freshUntil = (zone: string, day: string): Date =>
  new Date(nineIn(zone, day).getTime() - QUARTER_MS);

/** For how long a new campaign is news to those who could not be told before. */
const NEWS_DAYS = 3;

/**
 * Since when campaigns are new to someone who was told of those up to `before`; a day where nobody
 * told them anything yet.
 */
export function freshSince(before: string | undefined, until: Date): Date {
  const longest = until.getTime() - NEWS_DAYS * DAY_MS;
  const since = before === undefined ? until.getTime() - DAY_MS : Date.parse(before);
  return new Date(Math.max(longest, since));
}

/** The quarter of an hour of an instant, `2026-11-22T08:45`. */
export const quarterOf = (at: Date): string =>
  new Date(Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS).toISOString().slice(0, 16);
