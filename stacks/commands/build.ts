import { rm } from "node:fs/promises";
import { readConfig } from "../config.ts";
import { assembly, buildFolder, sst, tsx } from "./run.ts";

/**
 * Builds a stage: bundles of the functions and the stacks around them.
 *
 * @throws before anything is built when a value is missing.
 */
export async function build(stage: string, { quiet = false } = {}): Promise<void> {
  const region = process.env.AWS_REGION;
  if (!region) throw new Error("AWS_REGION is not set.");
  const { architecture } = readConfig(stage, process.env, {
    account: "",
    region,
    bundles: buildFolder,
  });
  await tsx("stacks/bin/bundle.ts", [buildFolder, architecture], { quiet });
  await synthesize(stage, { quiet });
}

/** Writes the stacks of a stage as CloudFormation takes them, around bundles that are built. */
export async function synthesize(stage: string, { quiet = false } = {}): Promise<void> {
  await rm(assembly, { recursive: true, force: true });
  await sst(["build", "--stage", stage], { quiet });
}
