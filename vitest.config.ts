import { configDefaults, defineConfig } from "vitest/config";

const exclude = [...configDefaults.exclude, "**/.data/**", "**/.cache/**"];
/** Count what a process does, or replace a library: each has a process of its own. */
const alone = [
  "packages/functions/{src,build}/**/*.test.ts",
  "packages/core/src/account/log-in.test.ts",
];

/**
 * Groups, one after the other. Pure and table tests share their processes, so that what they import
 * is read once; there are more of them than cores, because they wait for the table. Whole clouds run
 * one file at a time, because two of them on two cores starve each other's timers; the two windows of
 * the journeys run side by side, because each waits most of the time, and with patience.
 */
export default defineConfig({
  test: {
    globalSetup: ["packages/localcloud/src/vitest.setup.ts"],
    projects: [
      {
        test: {
          name: "units",
          include: ["packages/{contract,client,mail,core}/src/**/*.test.ts"],
          exclude: [...exclude, ...alone],
          isolate: false,
          setupFiles: ["packages/core/src/platform/shared-process.testing.ts"],
          maxWorkers: 4,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "alone",
          include: alone,
          exclude,
          maxWorkers: 4,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: "./web/vite.config.ts",
        root: "web",
        test: { name: "web", maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        test: {
          name: "cloud",
          include: ["packages/{localcloud,journeys,bench}/src/**/*.test.ts"],
          exclude: [...exclude, "packages/journeys/src/browser/**"],
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["packages/journeys/src/browser/**/*.test.ts"],
          exclude,
          maxWorkers: 2,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
