import { setUp } from "./setup.mjs";

setUp();
const { register } = await import("tsx/esm/api");
register();
await import("../src/main.ts");
