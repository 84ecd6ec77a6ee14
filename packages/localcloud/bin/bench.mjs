import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, setUp } from "./setup.mjs";

// The worlds that are measured hold dead letters and refusals on purpose: the table is to be read.
process.env.TANDEM_LOG_LEVEL ??= "SILENT";
setUp({ everything: true });
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(join(root, "packages/bench/src/main.ts")).href);
