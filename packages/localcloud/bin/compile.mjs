import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

const packages = ["contract", "core", "mail", "functions", "localcloud"];

/** Source files below a folder, in a fixed order, without tests. */
export function* sources(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (["node_modules", "dist"].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

/** One hash over files' names and contents. */
export function hashOf(root, folders) {
  const hash = createHash("sha256").update(root);
  for (const folder of folders)
    for (const path of sources(join(root, folder)))
      hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

/** What other packages bring stays where it is installed and is found as its importer finds it. */
const installedOutside = {
  name: "installed outside",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === "asked" || from.kind === "entry-point" || path.startsWith("@tandem/"))
        return;
      if (isBuiltin(path)) return { path, external: true };
      const found = await build.resolve(path, {
        kind: from.kind,
        importer: from.importer,
        resolveDir: from.resolveDir,
        pluginData: "asked",
      });
      if (found.errors.length > 0) return { path, external: true };
      return { path: pathToFileURL(found.path).href, external: true };
    });
  },
};

/** Code that looks for files beside itself goes on finding them beside its source. */
const ownAddress = {
  name: "own address",
  setup(build) {
    build.onLoad({ filter: /[\\/]packages[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: "ts",
    }));
  },
};

/**
 * Compiles the embedded cloud and every entry of the functions into one folder, unless they are
 * those of the last time. Reading a few files instead of some hundreds halves the time of a start.
 *
 * @returns path of the program to import.
 */
export async function compile(root) {
  const out = join(root, "packages/localcloud/dist");
  const main = join(out, "main.mjs");
  const stamp = join(out, ".compiled");
  const wanted = hashOf(root, [
    ...packages.map((name) => `packages/${name}/src`),
    "packages/localcloud/bin",
  ]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return main;
  const { build } = await import("esbuild");
  const functions = join(root, "packages/functions/src");
  const entries = [...sources(functions)].filter((path) =>
    /(main|publish|\.worker)\.ts$/.test(path),
  );
  rmSync(out, { recursive: true, force: true });
  await build({
    entryPoints: {
      main: join(root, "packages/localcloud/src/main.ts"),
      ...Object.fromEntries(
        entries.map((path) => [
          `functions/${relative(functions, path).split(sep).join("/")}`,
          path,
        ]),
      ),
    },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outdir: out,
    outExtension: { ".js": ".mjs" },
    define: { "process.env.TANDEM_COMPILED": JSON.stringify(join(out, "functions")) },
    plugins: [installedOutside, ownAddress],
    sourcemap: true,
    logLevel: "error",
  });
  writeFileSync(stamp, wanted);
  return main;
}
