import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, root, run, setUp } from "./setup.mjs";

setUp({ everything: true });
const folder = mkdtempSync(join(tmpdir(), "tandem-counts-"));
const counts = join(folder, "counts.json");
const env = { ...process.env, CHROMIUM: chromium(), TANDEM_TEST_COUNTS: counts };
const passed = run(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=./packages/localcloud/src/testing/counts.reporter.ts",
    ...process.argv.slice(2),
  ],
  { env },
);
let result = { passed: 0, failed: 0 };
try {
  result = JSON.parse(readFileSync(counts, "utf8"));
} catch {
  // The run ended before it could count; the exit code below says so.
}
rmSync(folder, { recursive: true, force: true });
const failed = passed ? result.failed : Math.max(1, result.failed);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${result.passed} passed, ${failed} failed`);
