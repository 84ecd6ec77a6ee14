import { createInterface } from "node:readline/promises";
import { synthesize } from "./build.ts";
import { outputsOf } from "./outputs.ts";
import { assembly, cdk, print, stageFrom } from "./run.ts";
import { emptyBucket } from "./upload.ts";

/** Takes a stage down, with everything in it. It asks first, and never takes down `prod`. */
export async function destroy(args: readonly string[]): Promise<void> {
  const stage = stageFrom(args);
  if (stage === "prod") {
    throw new Error(
      "prod is not destroyed by a command. Its stacks are protected; see docs/operations.md.",
    );
  }
  if (!(await isMeant(stage, args))) return print("Nothing was destroyed.");
  await destroyStacks(stage);
}

/** Takes the stacks of a stage down as they were built, whoever meant it. */
export async function destroyStacks(stage: string, { quiet = false } = {}): Promise<void> {
  await synthesize(stage, { quiet: true });
  // What is built anew by a deployment, and in a stage that is thrown away everything else.
  const emptied = stage === "dev" ? ["site", "watch", "data"] : ["site", "watch"];
  for (const name of emptied) {
    const outputs = await outputsOf(`tandem-${stage}-${name}`).catch(() => ({}));
    for (const [output, bucket] of Object.entries<string>(outputs)) {
      if (output.endsWith("Bucket")) await emptyBucket(bucket);
    }
  }
  await cdk(["destroy", "-a", assembly, "--all", "--force"], { quiet });
}

async function isMeant(stage: string, args: readonly string[]): Promise<boolean> {
  if (args.includes("--yes")) return true;
  if (!process.stdin.isTTY) throw new Error("Nobody is there to ask; say --yes.");
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const said = await asking.question(
    `This deletes the stage ${stage} in ${process.env.AWS_REGION}, with all its data. Type its name: `,
  );
  asking.close();
  return said.trim() === stage;
}
