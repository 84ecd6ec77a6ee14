import { arch } from "node:os";
import { ADMIN_PASSWORD } from "../../packages/journeys/src/harness/client.ts";
import { print, tsx } from "../commands/run.ts";
import { startMailTap } from "./mail-tap.ts";
import { freePort, type SecondCloud, startMiniStack } from "./ministack.ts";

/**
 * What `npm run test:cloud` runs: a second cloud from a registry, empty, and in it everything that
 * `steps.ts` does with the stacks. Those run in a process of their own, because Node reads at its
 * start alone whom it trusts.
 */
export async function testCloud(args: readonly string[]): Promise<void> {
  const port = await freePort();
  let cloud: SecondCloud | undefined;
  const tap = await startMailTap(
    `https://127.0.0.1:${port}`,
    () => cloud?.certificate ?? Buffer.alloc(0),
  );
  try {
    cloud = await startMiniStack({ AWS_ENDPOINT_URL_SESV2: tap.url }, port);
    print(`The second cloud is at ${cloud.endpoint}; it logs to ${cloud.log}`);
    await tsx("stacks/testing/steps.ts", [...args], {
      env: {
        ...cloud.variables,
        TANDEM_ARCHITECTURE: arch() === "arm64" ? "arm64" : "x64",
        TANDEM_MAIL_FROM: "Tandem <hello@tandem.test>",
        TANDEM_ADMIN_PASSWORD: ADMIN_PASSWORD,
        // Everybody comes from one address here.
        TANDEM_REGISTRATIONS_PER_HOUR: "1000",
        TANDEM_DEPLOYED_MAILS: tap.mails,
        TANDEM_DEPLOYED_LOG: cloud.log,
        CI: "true",
      },
    });
  } finally {
    tap.stop();
    await cloud?.stop();
  }
}
