import { arch } from "node:os";
import { join } from "node:path";
import { ADMIN_PASSWORD } from "../../packages/journeys/src/harness/client.ts";
import { print, root, run, tsx } from "../commands/run.ts";
import { startMailTap } from "./mail-tap.ts";
import { freePort, type SecondCloud, startMiniStack } from "./ministack.ts";

/**
 * What `npm run test:cloud` runs: a second cloud from a registry, empty, and in it everything that
 * `steps.ts` does with the stacks; then the embedded cloud with parts of another one in place of its
 * own. Parts of these names alone are run where some are given.
 */
export async function testCloud(names: readonly string[]): Promise<void> {
  const port = await freePort();
  let cloud: SecondCloud | undefined;
  const tap = await startMailTap(
    `https://127.0.0.1:${port}`,
    () => cloud?.certificate ?? Buffer.alloc(0),
  );
  try {
    cloud = await startMiniStack({ AWS_ENDPOINT_URL_SESV2: tap.url }, port);
    print(`The second cloud is at ${cloud.endpoint}; it logs to ${cloud.log}`);
    // In a process of their own, because Node reads at its start alone whom it trusts.
    await tsx("stacks/testing/steps.ts", [...names], {
      env: {
        ...cloud.variables,
        TANDEM_ARCHITECTURE: arch() === "arm64" ? "arm64" : "x64",
        TANDEM_MAIL_FROM: "Tandem <hello@tandem.test>",
        TANDEM_ADMIN_PASSWORD: ADMIN_PASSWORD,
        // Everybody comes from one address here.
        TANDEM_REGISTRATIONS_PER_HOUR: "1000",
        TANDEM_DEPLOYED_MAILS: tap.mails,
        CI: "true",
      },
    });
  } finally {
    tap.stop();
    await cloud?.stop();
  }
  if (names.length === 0 || names.includes("outside")) await useFromOutside();
}

/** `npm start` where `AWS_ENDPOINT_URL` names another cloud: table, queues and objects are there. */
async function useFromOutside(): Promise<void> {
  print("== the embedded cloud on another one's table, queues and objects");
  const started = performance.now();
  const other = await startMiniStack({}, await freePort(), { guarded: false });
  try {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const loop = "packages/journeys/src/api/loop.test.ts";
    await run(process.execPath, [vitest, "run", "--config", "stacks/deployed.config.ts", loop], {
      cwd: root,
      env: {
        AWS_ENDPOINT_URL: other.endpoint,
        TANDEM_TARGET: join(root, "packages/journeys/src/harness/outside.ts"),
        TANDEM_PATIENCE: "5",
      },
    });
  } finally {
    await other.stop();
  }
  print(`ok     the same journeys there (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
