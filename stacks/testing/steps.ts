import { join } from "node:path";
import { STACKS } from "../app.ts";
import { build } from "../commands/build.ts";
import { deployStacks, finish } from "../commands/deploy.ts";
import { destroyStacks } from "../commands/destroy.ts";
import { outputsOf } from "../commands/outputs.ts";
import { cdk, print, root, run } from "../commands/run.ts";
import { deployBefore, leaveSomething, whyNotBefore } from "./before.ts";
import { leftovers } from "./leftovers.ts";
import { wrongs } from "./nothing-wrong.ts";

const STAGE = "dev";
const ACCOUNT = "000000000000";
/** The first of them begins with a platform that nobody has used. */
const TESTS = ["packages/journeys/src/api/loop.test.ts", "stacks/deployed"];

const vitest = join(root, "node_modules/vitest/vitest.mjs");
const names = process.argv.slice(2);

let isKept: Awaited<ReturnType<typeof leaveSomething>> | undefined;

/** Everything that is to be shown of a deployment, one after the other, each with its time. */
const steps: Record<string, () => Promise<void>> = {
  "types of the stacks": async () => {
    await run(join(root, "node_modules/.bin/tsc"), ["--noEmit", "-p", "stacks"], { cwd: root });
  },
  "what the templates promise": async () => {
    await run(process.execPath, [vitest, "run", "--config", "stacks/templates.config.ts"], {
      cwd: root,
      env: { AWS_ENDPOINT_URL: undefined },
    });
  },
  "prepare the account": async () => {
    await cdk(["bootstrap", `aws://${ACCOUNT}/${process.env.AWS_REGION}`], { quiet: true });
  },
  "deploy the commit before, and leave something there": async () => {
    const why = whyNotBefore();
    if (why) return print(`skipped: ${why}.`);
    await deployBefore(STAGE);
    isKept = await leaveSomething(await apiUrl());
  },
  "build the bundles and the stacks": () => build(STAGE),
  "deploy the stacks": async () => {
    await deployStacks({ quiet: true });
  },
  "what was there before is kept": async () => {
    if (!isKept) return print("skipped: nothing was deployed before.");
    await isKept(await apiUrl());
  },
  "put the app into its place": () => finish(STAGE),
  "journeys over what was deployed": journeys,
  "nothing was refused, nothing died": async () => {
    const found = await wrongs(`tandem-${STAGE}`);
    if (found.length > 0) throw new Error(found.join("\n"));
  },
  "deploy the same again: nothing changes": async () => {
    const said = await deployStacks({ quiet: true });
    const unchanged = said.match(/\(no changes\)/g)?.length ?? 0;
    if (unchanged !== STACKS.length) throw new Error(`Stacks changed:\n${said}`);
  },
  "destroy, and nothing is left": async () => {
    await destroyStacks(STAGE, { quiet: true });
    const left = await leftovers(`tandem-${STAGE}`);
    if (left.length > 0) throw new Error(`Left behind: ${left.join(", ")}`);
  },
};

/** Where the emulator serves the API, without a name that every system would have to resolve. */
async function apiUrl(): Promise<string> {
  const { ApiId } = await outputsOf(`tandem-${STAGE}-site`);
  return `${process.env.AWS_ENDPOINT_URL}/_aws/execute-api/${ApiId}`;
}

async function journeys(): Promise<void> {
  const env = {
    TANDEM_TARGET: join(root, "stacks/testing/deployed.ts"),
    TANDEM_DEPLOYED_URL: await apiUrl(),
    // Functions start there for each first message, which the embedded cloud never has to wait for.
    TANDEM_PATIENCE: "10",
  };
  const args = [vitest, "run", "--config", "stacks/deployed.config.ts"];
  for (const tests of TESTS) await run(process.execPath, [...args, tests], { cwd: root, env });
}

for (const [name, step] of Object.entries(steps)) {
  if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
  const started = performance.now();
  print(`== ${name}`);
  try {
    await step();
  } catch (error) {
    print(`FAILED ${name}: ${(error as Error).message}`);
    process.exit(1);
  }
  print(`ok     ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
