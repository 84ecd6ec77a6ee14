import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";
import * as wiring from "../src/wiring.ts";
import { copyFonts, FONTS, fontsBeside } from "./fonts.ts";
import { ARGON2, type Architecture, argon2Beside, copyArgon2 } from "./native.ts";
import { withoutSideEffects, withSubstitutes } from "./substitutes.ts";

export type { Architecture };

const SOURCES = fileURLToPath(new URL("../src/", import.meta.url));

/** The functions that are deployed, by name, with their entries; `demo` never is. */
export const deployed: Record<string, string> = {
  api: wiring.api.entry,
  stream: wiring.stream.entry,
  bootstrap: wiring.bootstrap.entry,
  ...Object.fromEntries(Object.entries(wiring.queues).map(([name, { entry }]) => [name, entry])),
  deadLetters: wiring.deadLetters.entry,
};

/** One function as it is deployed: `index.mjs` with an export `handler`, in a folder of its own. */
export interface Bundle {
  name: string;
  folder: string;
  /** Bytes of JavaScript that are read when the function starts. */
  atStart: number;
  /** Bytes of all its JavaScript, with what is read when it is first asked for. */
  whole: number;
  /** Bytes after minification by package, or by folder for our own. */
  parts: Record<string, number>;
  /** Our own modules in it, as `core/platform/table.ts`. */
  modules: string[];
}

interface Options {
  /** Where the folders of the functions are made. */
  into: string;
  /** Which binaries are put beside them. */
  architecture?: Architecture;
  /** Without what is replaced and declared pure here: what bundling by itself gives. */
  plain?: boolean;
  only?: readonly string[];
  /** Where source maps are put, apart from what is deployed; absent makes none. */
  maps?: string;
}

/** Node 24 as an ES module; what dependencies still `require` is found by the banner. */
const common: BuildOptions = {
  bundle: true,
  minify: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"],
  outExtension: { ".js": ".mjs" },
  legalComments: "none",
  metafile: true,
  logLevel: "error",
  banner: {
    js: 'import{createRequire as __requireOf}from"node:module";const require=__requireOf(import.meta.url);',
  },
};

/** Bundles the functions of the wiring, each by itself, with only what it uses. */
export async function bundleFunctions({
  into,
  architecture = "arm64",
  plain = false,
  maps,
  only = Object.keys(deployed),
}: Options): Promise<Bundle[]> {
  const bundles: Bundle[] = [];
  for (const name of only) {
    const entry = deployed[name];
    if (!entry) throw new Error(`The wiring has no function ${name}.`);
    const folder = join(into, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const { metafile } = await build({
      ...common,
      entryPoints: { index: join(SOURCES, entry) },
      outdir: folder,
      // The bundle names no map: what reads one knows where it was put.
      sourcemap: maps ? "external" : false,
      plugins: plain
        ? [argon2Beside, fontsBeside]
        : [withSubstitutes, argon2Beside, fontsBeside, withoutSideEffects],
    });
    if (maps) setApart(folder, join(maps, name));
    const outputs = reached(metafile as Metafile);
    const weight = weigh(outputs);
    if (ARGON2 in weight.parts) await copyArgon2(folder, architecture);
    if (FONTS in weight.parts) copyFonts(folder);
    bundles.push({ name, folder, ...weight });
  }
  return bundles;
}

function setApart(folder: string, into: string): void {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".map")) renameSync(join(folder, file), join(into, file));
  }
}

type Outputs = Metafile["outputs"];

const startOf = (outputs: Outputs): string | undefined =>
  Object.keys(outputs).find((file) => basename(file) === "index.mjs");

/** The files that a file leads to, itself included. */
function filesFrom(outputs: Outputs, first: string | undefined, lazy: boolean): Set<string> {
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file) || !outputs[file]) return;
    files.add(file);
    for (const { path, kind } of outputs[file].imports) {
      if (lazy || kind === "import-statement") visit(path);
    }
  };
  if (first) visit(first);
  return files;
}

/** What the function can come to; what only left-out code would have loaded is taken away. */
function reached({ outputs }: Metafile): Outputs {
  const needed = filesFrom(outputs, startOf(outputs), true);
  for (const file of Object.keys(outputs)) if (!needed.has(file)) rmSync(file, { force: true });
  return Object.fromEntries(Object.entries(outputs).filter(([file]) => needed.has(file)));
}

function weigh(outputs: Outputs): Pick<Bundle, "atStart" | "whole" | "parts" | "modules"> {
  const atOnce = filesFrom(outputs, startOf(outputs), false);
  const bytes = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  const parts: Record<string, number> = {};
  const modules = new Set<string>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const part = partOf(file);
      const own = /packages\/(\w+)\/src\/(.+)$/.exec(file);
      if (own && bytesInOutput > 0) modules.add(`${own[1]}/${own[2]}`);
      if (bytesInOutput > 0) parts[part] = (parts[part] ?? 0) + bytesInOutput;
    }
  }
  return {
    atStart: bytes(atOnce),
    whole: bytes(Object.keys(outputs)),
    parts,
    modules: [...modules],
  };
}

/** `electrodb`, `@aws-sdk/core`, or `core/account` for our own. */
const partOf = (file: string): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ??
  file.replace(/^.*packages\//, "").replace(/^(\w+)\/src\/([^/]+).*$/, "$1/$2");
