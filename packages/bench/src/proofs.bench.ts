/**
 * Budgets that are proved by tests and not measured: each runs by itself here, and with all others in
 * `npm test`. Alone: `npm run bench -- --only proofs`
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Measure } from "./measure.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const PROOFS: ReadonlyArray<{ area: string; target: string; files: readonly string[] }> = [
  {
    area: "robustness: whatever arrives",
    target: "0 answers of 5xx, 0 that the document does not allow",
    files: ["packages/functions/src/api/fuzz.test.ts"],
  },
  {
    area: "walls: every route × foreign id × role",
    target: "0 leaks",
    files: ["packages/functions/src/api/sweep.test.ts"],
  },
  {
    area: "money: 10,000 histories by the rules, and with races and crashes on the table",
    target: "ledger 0, budgets add up, nobody paid twice",
    files: [
      "packages/core/src/payment/pure-histories.test.ts",
      "packages/core/src/payment/histories.test.ts",
    ],
  },
  {
    area: "effects: killed and started again",
    target: "0 lost, 0 doubled",
    files: ["packages/localcloud/src/crash.test.ts", "packages/core/src/platform/once.test.ts"],
  },
  {
    area: "search: the same as brute force",
    target: "on filters, prefixes and AND",
    files: ["packages/core/src/search/engine/search.property.test.ts"],
  },
  {
    area: "export and import: killed and gone on with",
    target: "every row once",
    files: ["packages/core/src/export/resume.test.ts", "packages/core/src/import/resume.test.ts"],
  },
  {
    area: "memory: random reads, writes and pauses of three processes",
    target: "nothing older than half a second after it was told, never above its bounds",
    files: [
      "packages/core/src/platform/cache.test.ts",
      "packages/core/src/platform/memory.test.ts",
    ],
  },
];

interface Report {
  numTotalTests: number;
  numPassedTests: number;
}

export async function measureProofs(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const { area, target, files } of PROOFS) {
    const start = performance.now();
    const { numPassedTests, numTotalTests } = await run(files);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    measures.push({
      area,
      target,
      figure: `${numPassedTests} of ${numTotalTests} tests hold, in ${seconds} s`,
      command: `npx vitest run ${files.join(" ")}`,
      pass: numTotalTests > 0 && numPassedTests === numTotalTests,
    });
  }
  return measures;
}

const MINUTES = 5;

/** All tests, timed; not part of the whole table, because it takes as long as the rest of it. */
export async function measureTests(): Promise<Measure[]> {
  const start = performance.now();
  const { numPassedTests, numTotalTests } = await run([]);
  const minutes = (performance.now() - start) / 60_000;
  return [
    {
      area: "`npm test`, whole",
      target: `≤ ${MINUTES} min on 2 cores`,
      figure: `${minutes.toFixed(1)} min, ${numPassedTests} of ${numTotalTests} hold`,
      command: "npm run bench -- --only tests",
      pass: minutes <= MINUTES && numPassedTests === numTotalTests,
    },
  ];
}

async function run(files: readonly string[]): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "tandem-proofs-"));
  const outputFile = join(folder, "report.json");
  // The table server of this run is not theirs: they start one of their own.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS|TANDEM)_/.test(name));
  const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--reporter=json", `--outputFile=${outputFile}`, ...files];
  const { NODE_OPTIONS: _, ...env } = Object.fromEntries(inherited);
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: "ignore" });
  await once(child, "exit");
  try {
    return JSON.parse(readFileSync(outputFile, "utf8")) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
