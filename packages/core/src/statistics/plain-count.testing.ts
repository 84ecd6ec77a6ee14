import {
  ACCOUNT_STATUSES,
  AD_REQUEST_STATUSES,
  type AdRequestStatus,
  CAMPAIGN_STATUSES,
  type PlatformStatistics,
  type Role,
  VISIBILITIES,
} from "@tandem/contract";
import { partOf } from "./aftermath.testing.ts";
import { type AccountLife, type History, instant, type RequestLife } from "./history.testing.ts";

const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;
const tally = <K extends string, T>(
  keys: readonly K[],
  all: readonly T[],
  of: (one: T) => string,
) =>
  Object.fromEntries(keys.map((key) => [key, count(all, (one) => of(one) === key)])) as Record<
    K,
    number
  >;

/** Where a request stands after everything. */
function stands({ ends, after = "nothing" }: RequestLife): AdRequestStatus {
  if (ends !== "accepted") return ends;
  if (after === "released" || after === "split") return "completed";
  return ["refunded", "cancelled", "given back"].includes(after) ? "cancelled" : "accepted";
}
const isHeld = (one: RequestLife): boolean =>
  stands(one) === "accepted" && ["held", "published", "disputed"].includes(one.after ?? "");
const paidOut = ({ after, amount }: RequestLife): number =>
  after === "split" ? partOf(amount) : amount;

/** The figures as one would count them by looking at where every life stands. */
export function plainCount({
  accounts,
  campaigns,
  requests,
}: History): Omit<PlatformStatistics, "updatedAt"> {
  const statusOf = ({ ends, flagged }: AccountLife) => (flagged ? "suspended" : ends);
  const users = (role: Role) =>
    tally(
      ACCOUNT_STATUSES,
      accounts.filter((one) => one.role === role),
      statusOf,
    );
  const seenWithin = (days: number) => count(accounts, ({ seen }) => (seen.at(-1) ?? 99) < days);
  const alive = campaigns.filter(({ ends }) => ends !== "deleted");
  const reserved = (one: RequestLife) => one.startedBy === "sponsor" && one.ends === "pending";
  const sum = <T>(all: readonly T[], of: (one: T) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const currencies = [...new Set([...campaigns, ...requests].map(({ currency }) => currency))];
  return {
    users: { admin: users("admin"), sponsor: users("sponsor"), influencer: users("influencer") },
    active: { day: seenWithin(1), week: seenWithin(7), month: seenWithin(30) },
    campaigns: {
      status: tally(CAMPAIGN_STATUSES, alive, ({ ends }) => ends),
      visibility: tally(VISIBILITIES, alive, ({ turnsTo }) => turnsTo),
    },
    requests: tally(AD_REQUEST_STATUSES, requests, stands),
    flagged: {
      users: count(accounts, ({ flagged }) => flagged),
      campaigns: count(alive, ({ flagged }) => flagged),
    },
    money: currencies.sort().map((currency) => {
      const here = requests.filter((one) => one.currency === currency);
      return {
        currency,
        budget: sum(
          alive.filter((one) => one.currency === currency),
          (one) => one.budget + one.raised,
        ),
        reserved: sum(here.filter(reserved), ({ amount }) => amount),
        committed: sum(
          here.filter((one) => stands(one) === "accepted"),
          ({ amount }) => amount,
        ),
        paid: sum(
          here.filter((one) => stands(one) === "completed"),
          paidOut,
        ),
        held: sum(here.filter(isHeld), ({ amount }) => amount),
      };
    }),
    series: Array.from({ length: 30 }, (_, i) => 29 - i).map((day) => ({
      day: instant(day).slice(0, 10),
      signUps: count(accounts, (one) => one.role !== "admin" && one.signedUp === day),
      offers: count(requests, ({ begun }) => begun === day),
      acceptances: count(requests, (one) => one.ends === "accepted" && one.decided === day),
    })),
  };
}
