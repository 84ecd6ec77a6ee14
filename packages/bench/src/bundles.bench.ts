/** What each function weighs. Alone: `npm run bench -- --only bundles` */

import { mkdtempSync, rmSync } from "node:fs";
import { arch, tmpdir } from "node:os";
import { join } from "node:path";
import { type Bundle, bundleFunctions } from "@tandem/functions/build/bundle";
import type { Measure } from "./measure.ts";

const COMMAND = "npm run bench -- --only bundles";
const HARD_LIMIT = 650_000;
/** What describes the table's rows; no function that uses the table weighs less. */
const FLOOR = "electrodb";

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;

export async function measureBundles(): Promise<Measure[]> {
  const into = mkdtempSync(join(tmpdir(), "tandem-weights-"));
  try {
    const bundles = await bundleFunctions({
      into,
      architecture: arch() === "arm64" ? "arm64" : "x64",
    });
    return [...bundles.map(lineOf), hardLimit(bundles)];
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

function lineOf({ name, atStart, whole, parts }: Bundle): Measure {
  const most = name === "api" ? 480_000 : 250_000;
  const floor = parts[FLOOR] ?? 0;
  const later = whole > atStart ? `, ${kB(whole - atStart)} more when first asked for` : "";
  return {
    area: `bundle: ${name}`,
    target: `≤ ${kB(most)}`,
    figure: `${kB(atStart)}${later}; of it ${kB(floor)} ElectroDB`,
    command: COMMAND,
    pass: whole <= most,
  };
}

function hardLimit(bundles: readonly Bundle[]): Measure {
  const heaviest = [...bundles].sort((a, b) => b.whole - a.whole)[0];
  return {
    area: "bundle: the heaviest",
    target: `≤ ${kB(HARD_LIMIT)}, else the test fails`,
    figure: heaviest ? `${heaviest.name} ${kB(heaviest.whole)}` : "none",
    command: "npx vitest run packages/functions/build",
    pass: (heaviest?.whole ?? 0) <= HARD_LIMIT,
  };
}
