import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Plugin } from "esbuild";

/** What functions run on: arm64 in AWS, the host's own in an emulator. */
export type Architecture = "arm64" | "x64";

const FILE = "argon2.node";
/** How a bundle's parts name the loader. */
export const ARGON2 = "native:argon2";
const CACHE = fileURLToPath(new URL("../.cache", import.meta.url));

/** In place of the package, which looks for its binary among the installed ones: the one beside the bundle. */
const LOADER = `
import { createRequire } from "node:module";
const native = createRequire(import.meta.url)("./${FILE}");
export const { hash, verify } = native;
`;

/** Password hashing by the binary that lies beside the bundle. */
export const argon2Beside: Plugin = {
  name: "argon2 beside the bundle",
  setup(build) {
    build.onResolve({ filter: /^@node-rs\/argon2$/ }, () => ({
      path: "argon2",
      namespace: "native",
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: "native" }, () => ({ contents: LOADER, loader: "js" }));
  },
};

/** Puts the binary for Amazon Linux (glibc) into a folder; one that is not installed is fetched once. */
export async function copyArgon2(folder: string, architecture: Architecture): Promise<void> {
  copyFileSync(await binaryFor(architecture), join(folder, FILE));
}

async function binaryFor(architecture: Architecture): Promise<string> {
  const require = createRequire(import.meta.resolve("@tandem/core/platform"));
  const name = `@node-rs/argon2-linux-${architecture}-gnu`;
  const { version } = require("@node-rs/argon2/package.json") as { version: string };
  const installed = () => binaryIn(join(dirname(require.resolve(`${name}/package.json`))));
  try {
    return installed();
  } catch {
    const cache = join(CACHE, `${architecture}-${version}`);
    const kept = join(cache, "node_modules", name);
    if (!existsSync(kept)) await fetchInto(cache, `${name}@${version}`, architecture);
    return binaryIn(kept);
  }
}

const binaryIn = (folder: string): string => {
  const file = readdirSync(folder).find((name) => name.endsWith(".node"));
  if (!file) throw new Error(`${folder} holds no binary.`);
  return join(folder, file);
};

async function fetchInto(cache: string, spec: string, architecture: Architecture): Promise<void> {
  mkdirSync(cache, { recursive: true });
  // Newer versions of npm hold what is asked for by name against this machine, whatever they are told.
  const platform = ["--force", "--os=linux", `--cpu=${architecture}`, "--libc=glibc"];
  const args = ["install", "--no-save", "--no-package-lock", "--prefix", cache, ...platform, spec];
  await promisify(execFile)(process.platform === "win32" ? "npm.cmd" : "npm", args, {
    cwd: cache,
    shell: process.platform === "win32",
  });
}
