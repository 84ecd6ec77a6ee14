import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDynoxide } from "./dynamo/process.ts";

/**
 * Runs once before all tests: one table server in memory for the whole run, found by every test
 * through the SDK's own variables. Tests make tables with names of their own in it. A server named
 * from outside is used as it is. What tests leave in temporary folders goes with the run.
 */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.AWS_REGION ??= "eu-central-1";
  process.env.AWS_ACCESS_KEY_ID ??= "local";
  process.env.AWS_SECRET_ACCESS_KEY ??= "local";
  process.env.TANDEM_LOG_LEVEL ??= "WARN";
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  const folder = await mkdtemp(join(tmpdir(), "tandem-tests-"));
  process.env.TMPDIR = folder;
  const table = process.env.AWS_ENDPOINT_URL_DYNAMODB ? undefined : await startDynoxide();
  if (table) process.env.AWS_ENDPOINT_URL_DYNAMODB = table.endpoint;
  return async () => {
    await table?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
