import { defineConfig } from "vitest/config";

/** What the stacks promise, read off their templates. */
export default defineConfig({
  test: {
    include: ["stacks/*.test.ts", "stacks/cost/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
