import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Writes `{"passed", "failed"}` to the file that TANDEM_TEST_COUNTS names: tests, and as failures
 * also the files that could not be read and the errors outside of any test.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: unhandled.length };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") counts.passed++;
        else if (state === "failed") counts.failed++;
      }
      if (module.errors().length > 0) counts.failed++;
    }
    const file = process.env.TANDEM_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
