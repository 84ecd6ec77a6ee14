/**
 * From nothing to the first answer: the API's bundle against plain bundling and against Hono alone.
 * Alone: `npm run bench -- --only cold`
 */

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { arch, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createTestTable } from "@tandem/core/platform/testing";
import { bundleFunctions } from "@tandem/functions/build/bundle";
import { functionEnvironment, httpEvent, invokeFresh } from "@tandem/functions/build/fresh";
import { build } from "esbuild";
import { type Measure, median } from "../measure.ts";

const ROUNDS = 9;
const COMMAND = "npm run bench -- --only cold";

/** Median milliseconds from before the import to the first answer, in a process of its own each. */
export interface ColdFigures {
  ours: number;
  plain: number;
  hono: number;
  node: string;
}

/** Measures the three in turn, so that what else the machine does falls on all of them alike. */
export async function measureCold(node = process.execPath): Promise<ColdFigures> {
  const into = mkdtempSync(join(tmpdir(), "tandem-cold-"));
  try {
    const architecture = arch() === "arm64" ? "arm64" : "x64";
    const only = ["api"];
    await bundleFunctions({ into: join(into, "ours"), architecture, only });
    await bundleFunctions({ into: join(into, "plain"), architecture, only, plain: true });
    const hono = join(into, "hono.mjs");
    await build({
      entryPoints: [fileURLToPath(new URL("hono-alone.ts", import.meta.url))],
      outfile: hono,
      bundle: true,
      minify: true,
      format: "esm",
      platform: "node",
      logLevel: "error",
    });
    const files = {
      ours: join(into, "ours/api/index.mjs"),
      plain: join(into, "plain/api/index.mjs"),
      hono,
    };
    const environment = functionEnvironment(await createTestTable());
    const event = httpEvent("GET", "/api/health");
    const times: Record<keyof typeof files, number[]> = { ours: [], plain: [], hono: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ["ours", "plain", "hono"] as const) {
        const address = pathToFileURL(files[name]).href;
        const { firstAnswerMs } = await invokeFresh(address, [event], environment, node);
        times[name].push(firstAnswerMs);
      }
    }
    const { ours, plain } = times;
    return {
      ours: median(ours),
      plain: median(plain),
      hono: median(times.hono),
      node: await versionOf(node),
    };
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

/** The lines for the table of budgets. */
export function coldMeasures({ ours, plain, hono, node }: ColdFigures): Measure[] {
  const line = (against: string, other: number, most: number): Measure => ({
    area: `cold import and first request, against ${against}`,
    target: `≤ ${most}×`,
    figure: `${(ours / other).toFixed(2)}× (${ours.toFixed(0)} ms against ${other.toFixed(0)} ms, medians of ${ROUNDS}, Node ${node})`,
    command: COMMAND,
    pass: ours / other <= most,
  });
  return [line("the plain build", plain, 0.6), line("Hono alone", hono, 20)];
}

async function versionOf(node: string): Promise<string> {
  const { stdout } = await promisify(execFile)(node, ["--version"]);
  return stdout.trim();
}
