import { forgetCached } from "@tandem/core/platform";
import { everyEndpoint } from "@tandem/functions/api/testing";
import type { Cost } from "./meter.ts";
import { scenarios } from "./scenarios.ts";
import type { World } from "./world.ts";

/** What one call of a route costs at the table, the process being warm. */
export interface RouteCost extends Cost {
  /** `campaign.get`, as the contract's endpoints are called. */
  name: string;
  method: string;
  path: string;
}

/**
 * Calls every route of the contract once with full pages behind it and measures it. What a process
 * asks once for many requests is left out: see `core/README.md`, "Besides".
 *
 * @throws when a route does not answer as the contract says, or has no scenario.
 */
export async function measureRoutes(world: World): Promise<RouteCost[]> {
  const costs: RouteCost[] = [];
  for (const [name, { method, path, status }] of everyEndpoint) {
    const scenario = scenarios[name];
    if (!scenario) throw new Error(`${name} has no scenario.`);
    world.startClock();
    const { path: wanted, ...how } = await scenario(world);
    await world.settle();
    if (method === "GET") await world.call(method, wanted, how);
    await world.stopClock();
    // What is told is the cost of a miss: a hit asks for nothing.
    forgetCached(world.platform);
    const { result, cost } = await world.meter.measure(() => world.call(method, wanted, how));
    if (result.status !== status) {
      throw new Error(`${name}: ${result.status} ${JSON.stringify(result.body)}`);
    }
    costs.push({ name, method, path, ...cost });
  }
  return costs;
}

const number = (value: number) => String(Math.round(value * 10) / 10);

/** Which shard a row falls in is chance, and with it where the last half unit of a page goes. */
const CHANCE = 1.5;
const ROW = /^\| (\w+ \S+) \| (\d+) \| ([\d.]+) \| ([\d.]+) \| (.+) \|$/gm;

/**
 * The figures as a Markdown table, one row a route. A row of the table as it was stays where it
 * differs by chance only.
 */
export function routeTable(costs: readonly RouteCost[], before: string): string {
  const old = new Map([...before.matchAll(ROW)].map((row) => [row[1], row]));
  return [
    "| route | round trips | read units | write units | calls |",
    "|---|---:|---:|---:|---|",
    ...costs.map((cost) => {
      const was = old.get(`${cost.method} ${cost.path}`);
      return was && isAlike(cost, was) ? was[0] : rowOf(cost);
    }),
  ].join("\n");
}

const callsOf = (cost: Cost): string =>
  Object.entries(cost.calls)
    .map(([command, times]) => (times > 1 ? `${times} × ${command}` : command))
    .join(", ") || "none";

const rowOf = (cost: RouteCost): string =>
  `| ${cost.method} ${cost.path} | ${cost.roundTrips} | ${number(cost.read)} | ${number(cost.write)} | ${callsOf(cost)} |`;

const isAlike = (cost: RouteCost, [, , trips, read, write, calls]: RegExpMatchArray): boolean =>
  Number(trips) === cost.roundTrips &&
  Math.abs(Number(read) - cost.read) <= CHANCE &&
  Math.abs(Number(write) - cost.write) <= CHANCE &&
  calls === callsOf(cost);
