import { rm } from "node:fs/promises";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { readConfig } from "../config.ts";
import { assembly, buildFolder, sst, tsx } from "./run.ts";

/**
 * Builds a stage: bundles of the functions and the stacks around them.
 *
 * @throws before anything is built when a value is missing, or nobody is logged in.
 */
export async function build(stage: string, { quiet = false } = {}): Promise<void> {
  const region = process.env.AWS_REGION;
  if (!region) throw new Error("AWS_REGION is not set.");
  const { architecture } = readConfig(stage, process.env, {
    account: "",
    region,
    bundles: buildFolder,
  });
  await requireCredentials();
  await tsx("stacks/bin/bundle.ts", [buildFolder, architecture], { quiet });
  await synthesize(stage, { quiet });
}

/** The stacks are made for the account that the credentials belong to. */
async function requireCredentials(): Promise<void> {
  const client = new CloudFormationClient();
  try {
    await client.config.credentials();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `There are no credentials for AWS (${reason}). Log in, with \`aws sso login\` or as your account ` +
        "does it, and name the profile in AWS_PROFILE.",
    );
  } finally {
    client.destroy();
  }
}

/** Writes the stacks of a stage as CloudFormation takes them, around bundles that are built. */
export async function synthesize(stage: string, { quiet = false } = {}): Promise<void> {
  await rm(assembly, { recursive: true, force: true });
  await sst(["build", "--stage", stage], { quiet });
}
