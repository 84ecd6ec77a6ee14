import { build } from "../commands/build.ts";

await build(process.argv[2] ?? "", { quiet: true });
