import { build } from "./build.ts";
import { assembly, cdk, stageFrom } from "./run.ts";

/** Shows what deploying a stage would change. */
export async function diff(args: readonly string[]): Promise<void> {
  await build(stageFrom(args), { quiet: true });
  await cdk(["diff", "-a", assembly, "--all"]);
}
