import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Architecture, bundleFunctions } from "@tandem/functions/build/bundle";

/** More than this starts too slowly, whatever the reason. */
const HARD_LIMIT = 650_000;

const [into = "", architecture = "arm64"] = process.argv.slice(2);
const bundles = await bundleFunctions({
  into: join(into, "functions"),
  maps: join(into, "maps"),
  architecture: architecture as Architecture,
});
const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`.padStart(7);
const rows = bundles.map(({ name, folder, atStart, whole, parts }) => {
  const heaviest = Object.entries(parts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([part, bytes]) => `${part} ${kb(bytes).trim()}`);
  const gzipped = gzipSync(readFileSync(join(folder, "index.mjs"))).length;
  return { name, atStart, whole, gzipped, heaviest };
});
process.stdout.write(
  [
    `${"function".padEnd(14)} at start   whole  gzipped  heaviest parts`,
    ...rows.map(
      ({ name, atStart, whole, gzipped, heaviest }) =>
        `${name.padEnd(14)}  ${kb(atStart)} ${kb(whole)}  ${kb(gzipped)}  ${heaviest.join(", ")}`,
    ),
    "",
  ].join("\n"),
);
writeFileSync(join(into, "sizes.json"), `${JSON.stringify(rows, null, 2)}\n`);
const tooLarge = rows.filter(({ atStart }) => atStart > HARD_LIMIT);
for (const { name, atStart } of tooLarge) {
  process.stderr.write(
    `${name} has ${kb(atStart).trim()} at start; ${kb(HARD_LIMIT).trim()} is the limit.\n`,
  );
}
process.exitCode = tooLarge.length > 0 ? 1 : 0;
