import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { FAMILIES } from "@tandem/mail/paper/fonts";
import type { Plugin } from "esbuild";

/** How a bundle's parts name the reader of font files. */
export const FONTS = "fonts:beside";
const FOLDER = "fonts";

/** In place of the module that looks among the installed packages: the folder beside the bundle. */
const READER = `
import { readFileSync } from "node:fs";
export const fontFile = (family, name) =>
  readFileSync(new URL("./${FOLDER}/" + family + "/" + name, import.meta.url));
`;

/** Text of every script by the files that lie beside the bundle. */
export const fontsBeside: Plugin = {
  name: "fonts beside the bundle",
  setup(build) {
    build.onResolve({ filter: /[\\/]font-files\.ts$/ }, () => ({
      path: "beside",
      namespace: "fonts",
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: "fonts" }, () => ({ contents: READER, loader: "js" }));
  },
};

/** Puts the slices that papers read into a folder, each family with its licence. */
export function copyFonts(folder: string): void {
  const installed = createRequire(import.meta.resolve("@tandem/mail/paper/fonts"));
  for (const { name, slices } of FAMILIES) {
    const list = installed.resolve(`@fontsource-variable/${name}/unicode.json`);
    const ranges = JSON.parse(readFileSync(list, "utf8")) as Record<string, string>;
    const keys = Object.keys(ranges).map((key) => key.replace(/[[\]]/g, ""));
    const to = join(folder, FOLDER, name);
    mkdirSync(join(to, "files"), { recursive: true });
    const files = keys
      .filter((key) => slices?.includes(key) ?? true)
      .map((key) => `files/${name}-${key}-wght-normal.woff2`);
    for (const file of ["unicode.json", "LICENSE", ...files]) {
      cpSync(join(dirname(list), file), join(to, file));
    }
  }
}
