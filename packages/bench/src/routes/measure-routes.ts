import { everyEndpoint } from "@tandem/functions/api/testing";
import type { Cost } from "./meter.ts";
import { scenarios } from "./scenarios.ts";
import { World } from "./world.ts";

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
export async function measureRoutes(): Promise<RouteCost[]> {
  const world = await World.open();
  try {
    const costs: RouteCost[] = [];
    for (const [name, { method, path, status }] of everyEndpoint) {
      const scenario = scenarios[name];
      if (!scenario) throw new Error(`${name} has no scenario.`);
      world.startClock();
      const { path: wanted, ...how } = await scenario(world);
      await world.settle();
      if (method === "GET") await world.call(method, wanted, how);
      await world.stopClock();
      const { result, cost } = await world.meter.measure(() => world.call(method, wanted, how));
      if (result.status !== status) {
        throw new Error(`${name}: ${result.status} ${JSON.stringify(result.body)}`);
      }
      costs.push({ name, method, path, ...cost });
    }
    return costs;
  } finally {
    world.close();
  }
}

const number = (value: number) => String(Math.round(value * 10) / 10);

/** The figures as a Markdown table, one row a route, between two marks. */
export function routeTable(costs: readonly RouteCost[]): string {
  const calls = (cost: Cost) =>
    Object.entries(cost.calls)
      .map(([command, times]) => (times > 1 ? `${times} × ${command}` : command))
      .join(", ") || "none";
  const rows = costs.map(
    (cost) =>
      `| ${cost.method} ${cost.path} | ${cost.roundTrips} | ${number(cost.read)} | ${number(cost.write)} | ${calls(cost)} |`,
  );
  return [
    "| route | round trips | read units | write units | calls |",
    "|---|---:|---:|---:|---|",
    ...rows,
  ].join("\n");
}
