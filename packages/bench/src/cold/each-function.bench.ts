/**
 * How long each function takes from nothing to its first answer, in a fresh process each time.
 * Alone: `npm run bench -- --only functions`; `TANDEM_BENCH_NODE` names the Node that runs them.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { arch, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createTestTable } from "@tandem/core/platform/testing";
import { bundleFunctions } from "@tandem/functions/build/bundle";
import { functionEnvironment, httpEvent, invokeFresh } from "@tandem/functions/build/fresh";
import { type Measure, median } from "../measure.ts";

const ROUNDS = 20;
const COMMAND = "npm run bench -- --only functions";

/** What wakes a function and gives it nothing to do. */
const eventFor = (name: string): object =>
  name === "api" ? httpEvent("GET", "/api/health") : { Records: [] };

/** One line a function, in rounds over all of them, so that what else the machine does falls on all alike. */
export async function measureFunctions(
  node = process.env.TANDEM_BENCH_NODE ?? process.execPath,
): Promise<Measure[]> {
  const into = mkdtempSync(join(tmpdir(), "tandem-functions-"));
  try {
    const architecture = arch() === "arm64" ? "arm64" : "x64";
    const bundles = await bundleFunctions({ into, architecture });
    const environment = {
      ...functionEnvironment(await createTestTable()),
      TANDEM_ADMIN_PASSWORD: "an admin of a measurement",
    };
    const times = new Map(bundles.map(({ name }) => [name, { first: [], init: [] } as Times]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, folder } of bundles) {
        const file = pathToFileURL(join(folder, "index.mjs")).href;
        const { firstAnswerMs, importMs } = await invokeFresh(
          file,
          [eventFor(name)],
          environment,
          node,
        );
        times.get(name)?.first.push(firstAnswerMs);
        times.get(name)?.init.push(importMs);
      }
    }
    return [...times].map(([name, { first, init }]) => ({
      area: `cold start of ${name}`,
      target: "none of its own",
      figure: `init ${median(init).toFixed(0)} ms, first answer after ${median(first).toFixed(0)} ms (medians of ${ROUNDS})`,
      command: COMMAND,
      pass: true,
    }));
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

interface Times {
  first: number[];
  init: number[];
}
