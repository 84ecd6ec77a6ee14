/**
 * Measures what the budgets promise and prints it as one table; ends with 1 when one is missed.
 * `--only name` measures one part, several are separated by commas.
 */

import { measureLighthouse } from "./browser/lighthouse.bench.ts";
import { measureVitals } from "./browser/vitals.bench.ts";
import { measureBundles } from "./bundles.bench.ts";
import { coldMeasures, measureCold } from "./cold/cold.bench.ts";
import { measureFunctions } from "./cold/each-function.bench.ts";
import { measureExports } from "./exports/exports.bench.ts";
import { measureLoad } from "./load/load.bench.ts";
import { measureMail } from "./mail/mail.bench.ts";
import type { Measure } from "./measure.ts";
import { measureOverhead } from "./overhead/overhead.bench.ts";
import { measurePlanner } from "./planner/planner.bench.ts";
import { measureReport } from "./report/report.bench.ts";
import { measureRoutes } from "./routes/measure-routes.ts";
import { routeMeasures } from "./routes/routes.bench.ts";
import { World } from "./routes/world.ts";
import { measureSearch } from "./search/search.bench.ts";
import { measureSuggestions } from "./suggestions/suggestions.bench.ts";
import { openTableServer } from "./table-server.ts";
import { measureWeb } from "./web.bench.ts";

const PARTS: Record<string, () => Promise<Measure[]>> = {
  routes: async () => {
    const world = await World.open();
    return routeMeasures(await measureRoutes(world).finally(() => world.close()));
  },
  overhead: measureOverhead,
  load: measureLoad,
  bundles: measureBundles,
  cold: async () => coldMeasures(await measureCold()),
  functions: measureFunctions,
  web: measureWeb,
  vitals: measureVitals,
  lighthouse: measureLighthouse,
  search: measureSearch,
  suggestions: measureSuggestions,
  report: measureReport,
  planner: measurePlanner,
  exports: measureExports,
  mail: measureMail,
};

const asked = process.argv[process.argv.indexOf("--only") + 1]?.split(",");
const names = process.argv.includes("--only") ? (asked ?? []) : Object.keys(PARTS);
const unknown = names.filter((name) => !PARTS[name]);
if (unknown.length > 0 || names.length === 0) {
  console.error(`Parts: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}

const close = await openTableServer();
const measures: Measure[] = [];
try {
  for (const name of names) {
    process.stderr.write(`measuring ${name} …\n`);
    measures.push(...((await PARTS[name]?.()) ?? []));
  }
} finally {
  await close();
}

console.log("| area | target | figure | command | |\n|---|---|---|---|---|");
for (const { area, target, figure, command, pass } of measures) {
  console.log(
    `| ${area} | ${target} | ${figure} | \`${command}\` | ${pass ? "holds" : "MISSED"} |`,
  );
}
const missed = measures.filter(({ pass }) => !pass).length;
console.log(`\n${measures.length - missed} hold, ${missed} missed`);
process.exit(missed === 0 ? 0 : 1);
