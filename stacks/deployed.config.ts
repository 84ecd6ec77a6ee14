import { defineConfig } from "vitest/config";

/** What runs against a stage that is deployed, one file at a time: they share it. */
export default defineConfig({
  test: {
    include: ["stacks/deployed/*.test.ts", "packages/journeys/src/api/loop.test.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
});
