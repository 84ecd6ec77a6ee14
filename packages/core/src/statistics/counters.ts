import {
  ACCOUNT_STATUSES,
  AD_REQUEST_STATUSES,
  CAMPAIGN_STATUSES,
  ROLES,
  VISIBILITIES,
} from "@tandem/contract";

/** What stands as of now, in the row `now` of a scope. */
const STANDING = [
  ...ROLES.flatMap((role) => ACCOUNT_STATUSES.map((status) => `${role}_${status}` as const)),
  ...CAMPAIGN_STATUSES.map((status) => `campaigns_${status}` as const),
  ...VISIBILITIES.map((visibility) => `visibility_${visibility}` as const),
  ...AD_REQUEST_STATUSES.map((status) => `requests_${status}` as const),
  "waiting",
  "flaggedUsers",
  "flaggedCampaigns",
] as const;

/** Money of one currency in minor units, in a row of its own. */
export const POTS = ["budget", "reserved", "committed", "paid", "held"] as const;
export type Pot = (typeof POTS)[number];

/**
 * What happens by day, in the row of a month. The letters are what is stored, once for each day
 * of the month: short, because names are paid for with every read.
 */
export const DAILY = { signUps: "s", offers: "o", acceptances: "a", active: "v" } as const;
export type Daily = keyof typeof DAILY;
const DAYS = Array.from({ length: 31 }, (_, i) => String(i + 1).padStart(2, "0"));
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** `o14`: offers on the fourteenth. */
export type DayCounter = `${(typeof DAILY)[Daily]}${0 | 1 | 2 | 3}${Digit}`;

export type StandingCounter = (typeof STANDING)[number];
export type Counter = StandingCounter | Pot | DayCounter;

/** Every counter that a row can have. */
export const COUNTERS: readonly Counter[] = [
  ...STANDING,
  ...POTS,
  ...Object.values(DAILY).flatMap((letter) => DAYS.map((day) => `${letter}${day}` as DayCounter)),
];

/** The row of what stands now; and the row of its money in a currency. */
export const NOW = "now";
export const nowIn = (currency: string): string => `now#${currency}`;
/** The row of a month, given a day of it. */
export const monthOf = (day: string): string => `month#${day.slice(0, 7)}`;
/** The counter of a day within its month's row. */
export const counterOn = (what: Daily, day: string): DayCounter =>
  `${DAILY[what]}${day.slice(8, 10)}` as DayCounter;
