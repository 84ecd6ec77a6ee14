import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartProblem } from "../start-problem.ts";

/** The registry package that carries the DynamoDB binary for this platform. */
export const dynoxidePackage = `@dynoxide/${process.platform}-${process.arch}`;

/**
 * Path of the embedded DynamoDB's executable.
 *
 * @throws when the package for this platform is not installed; the message says what to set instead.
 */
export function dynoxideBinary(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${dynoxidePackage}/package.json`);
    return join(dirname(manifest), process.platform === "win32" ? "dynoxide.exe" : "dynoxide");
  } catch {
    throw new StartProblem(
      `No embedded DynamoDB for this platform: ${dynoxidePackage} is not installed. ` +
        "Set AWS_ENDPOINT_URL_DYNAMODB to the address of any DynamoDB-compatible server.",
    );
  }
}
