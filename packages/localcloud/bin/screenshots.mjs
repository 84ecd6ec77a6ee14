import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, root, setUp } from "./setup.mjs";

setUp({ everything: true });
process.env.CHROMIUM = chromium();
const { register } = await import("tsx/esm/api");
register();
const source = pathToFileURL(join(root, "packages/journeys/src/screenshots.ts")).href;
const { takePictures } = await import(source);
await takePictures(join(root, "docs/pictures"));
