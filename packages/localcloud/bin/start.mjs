import { pathToFileURL } from "node:url";
import { compile } from "./compile.mjs";
import { root, setUp } from "./setup.mjs";

setUp();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(await compile(root)).href);
