/**
 * Measures what the budgets promise and prints it as one table; ends with 1 when one is missed.
 * `--only name` measures one part, several are separated by commas. A part that cannot be measured
 * is a line that is missed, and the others go on.
 */

import { measureLighthouse } from "./browser/lighthouse.bench.ts";
import { measureVitals } from "./browser/vitals.bench.ts";
import { measureBundles } from "./bundles.bench.ts";
import { measureCaching } from "./caching/caching.bench.ts";
import { coldMeasures, measureCold } from "./cold/cold.bench.ts";
import { measureFunctions } from "./cold/each-function.bench.ts";
import { measureExports } from "./exports/exports.bench.ts";
import { measureFreshness } from "./freshness/freshness.bench.ts";
import { measureIdle } from "./idle.bench.ts";
import { measureLoad } from "./load/load.bench.ts";
import { measureMail } from "./mail/mail.bench.ts";
import type { Measure } from "./measure.ts";
import { measureOverhead } from "./overhead/overhead.bench.ts";
import { measurePassword } from "./password.bench.ts";
import { measurePlanner } from "./planner/planner.bench.ts";
import { measureProofs, measureTests } from "./proofs.bench.ts";
import { measureReport } from "./report/report.bench.ts";
import { measureRoutes } from "./routes/measure-routes.ts";
import { routeMeasures } from "./routes/routes.bench.ts";
import { World } from "./routes/world.ts";
import { measureSearch } from "./search/search.bench.ts";
import { measureStart } from "./start.bench.ts";
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
  caching: measureCaching,
  freshness: measureFreshness,
  password: measurePassword,
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
  start: measureStart,
  idle: measureIdle,
  proofs: measureProofs,
  tests: measureTests,
};
/** What takes as long as all others together is measured when it is asked for. */
const ASKED_FOR = new Set(["tests"]);

const asked = process.argv[process.argv.indexOf("--only") + 1]?.split(",");
const names = process.argv.includes("--only")
  ? (asked ?? [])
  : Object.keys(PARTS).filter((name) => !ASKED_FOR.has(name));
const unknown = names.filter((name) => !PARTS[name]);
if (unknown.length > 0 || names.length === 0) {
  console.error(`Parts: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}

async function measured(name: string): Promise<readonly Measure[]> {
  const command = `npm run bench -- --only ${name}`;
  try {
    return (await PARTS[name]?.()) ?? [];
  } catch (error) {
    console.error(error);
    const figure = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    return [{ area: name, target: "to be measured", figure: figure ?? "", command, pass: false }];
  }
}

const close = await openTableServer();
const measures: Measure[] = [];
try {
  for (const name of names) {
    process.stderr.write(`measuring ${name} …\n`);
    const start = performance.now();
    measures.push(...(await measured(name)));
    const seconds = (performance.now() - start) / 1000;
    process.stderr.write(`measured ${name} in ${seconds.toFixed(0)} s\n`);
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
