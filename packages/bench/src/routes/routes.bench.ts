/**
 * What every route costs at the table.
 * Alone: `npx vitest run packages/bench/src/routes`
 */

import type { Measure } from "../measure.ts";
import type { RouteCost } from "./measure-routes.ts";

const COMMAND = "npx vitest run packages/bench/src/routes";

interface Target {
  area: string;
  names: readonly string[];
  target: string;
  holds: (cost: RouteCost) => boolean;
}

const gets = ["influencer.get", "campaign.get", "adRequest.get", "account.me"];
const lists = ["campaign.search", "adRequest.list", "own.notifications"];
const moves = ["accept", "reject", "counter", "withdraw", "edit"].map(
  (name) => `adRequest.${name}`,
);
const settling = [
  ...["submit", "requestChanges", "approve", "publish"],
  ...["askToCancel", "declineCancel", "dispute", "release"],
].map((name) => `adRequest.${name}`);

/** The targets of the budgets that are about single routes. */
export const TARGETS: readonly Target[] = [
  { area: "get", names: gets, target: "1 round trip", holds: (c) => c.roundTrips === 1 },
  {
    area: "get, one row",
    names: ["adRequest.get"],
    target: "≤ 1 unit",
    holds: (c) => c.read <= 1,
  },
  // A profile and a campaign are shown with a record, which is another row and read eventually.
  {
    area: "get, with a record",
    names: ["influencer.get", "campaign.get"],
    target: "≤ 1.5 units (1 where nobody edits what is read)",
    holds: (c) => c.read <= (c.name === "influencer.get" ? 1 : 1.5),
  },
  // Whether an address takes mail is kept by the address, which the account has to say first.
  {
    area: "preferences",
    names: ["account.preferences"],
    target: "≤ 2 round trips, ≤ 2 units",
    holds: (c) => c.roundTrips <= 2 && c.read <= 2,
  },
  {
    area: "page of 25",
    names: lists,
    target: "1 round trip, ≤ 3.5 units",
    holds: (c) => c.roundTrips === 1 && c.read <= 3.5,
  },
  {
    area: "search",
    names: ["influencer.search", "admin.users", "admin.campaigns"],
    target: "≤ 2 round trips",
    holds: (c) => c.roundTrips <= 2,
  },
  {
    area: "log-in",
    names: ["account.logIn"],
    target: "≤ 2 round trips, repeated",
    holds: (c) => c.roundTrips <= 2,
  },
  {
    area: "move in a negotiation",
    names: moves,
    target: "≤ 2 round trips",
    holds: (c) => c.roundTrips <= 2,
  },
  {
    area: "step of the work or its settlement",
    names: [...settling, "justice.settleDispute"],
    target: "≤ 2 round trips",
    holds: (c) => c.roundTrips <= 2,
  },
  {
    area: "dashboards",
    names: ["own.statistics"],
    target: "≤ 2 units",
    holds: (c) => c.read <= 2,
  },
  {
    area: "no scan",
    names: [],
    target: "never",
    holds: (c) => c.calls.Scan === undefined,
  },
];

/** The lines for the table of budgets. */
export function routeMeasures(costs: readonly RouteCost[]): Measure[] {
  return TARGETS.map(({ area, names, target, holds }) => {
    const of = names.length > 0 ? costs.filter(({ name }) => names.includes(name)) : costs;
    const worst = [...of].sort((a, b) => b.roundTrips - a.roundTrips || b.read - a.read)[0];
    const missed = of.filter((cost) => !holds(cost));
    const show = (cost: RouteCost) =>
      `${cost.name} ${cost.roundTrips} trips, ${cost.read} + ${cost.write} units`;
    return {
      area: `table: ${area}`,
      target,
      figure:
        missed.length > 0 ? missed.map(show).join("; ") : worst ? `at most: ${show(worst)}` : "",
      command: COMMAND,
      pass: missed.length === 0,
    };
  });
}
