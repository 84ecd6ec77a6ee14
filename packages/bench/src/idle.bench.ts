/** What nobody costs, by the cost sheet of the stacks. Alone: `npm run bench -- --only idle` */

import { readFileSync } from "node:fs";
import type { Measure } from "./measure.ts";

const file = (path: string) => new URL(`../../../${path}`, import.meta.url);

type Costs = Record<string, number>;
interface Sheet {
  readRouteUnits(readme: string): object;
  monthlyCost(users: number, options: object): Costs;
}
/** What is paid for by the piece and the month, whoever comes: alarms, secrets, the name. */
const STANDING = "Alarms, secrets, zone";
/** Queues are asked by Lambda all the time. */
const POLLED = "SQS";

/** The sheet is loaded by its path, being no part of a package. */
export async function measureIdle(): Promise<Measure[]> {
  const load = (name: string) => import(file(`stacks/cost/${name}.ts`).href);
  const { readRouteUnits, monthlyCost } = (await load("sheet")) as Sheet;
  const units = readRouteUnits(readFileSync(file("packages/core/README.md"), "utf8"));
  const costs = monthlyCost(0, {
    prices: (await load("prices")).prices,
    usage: (await load("usage")).usage,
    units,
    fixed: { alarms: 0, secrets: 0 },
  });
  const others = Object.entries(costs).filter(([name]) => ![STANDING, POLLED].includes(name));
  const told = readFileSync(file("docs/operations.md"), "utf8");
  const [, standing = "?"] = new RegExp(`^\\| ${STANDING} \\| ([\\d.]+) \\|`, "m").exec(told) ?? [];
  const [, all = "?"] = /^\| \*\*all\*\* \| ([\d.]+) \|/m.exec(told) ?? [];
  const paid = others.filter(([, dollars]) => dollars > 0);
  return [
    {
      area: "idle cost",
      target: "no hourly price; the sheet says what 0 users cost",
      figure: `$${all} a month: $${costs[POLLED]?.toFixed(2)} for asking the queues, $${standing} for alarms, secrets and the name; of ${others.length} other services ${paid.length} cost anything`,
      command: "npm run cost",
      pass: paid.length === 0 && all !== "?",
    },
  ];
}
