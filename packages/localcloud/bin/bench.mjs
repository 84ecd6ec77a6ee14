import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, setUp } from "./setup.mjs";

setUp({ everything: true });
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(join(root, "packages/bench/src/main.ts")).href);
