import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { OnResolveArgs, Plugin } from "esbuild";
import { cutElectroDb } from "./electrodb.ts";

const substitute = (name: string): string =>
  fileURLToPath(new URL(`./substitutes/${name}.ts`, import.meta.url));

const require = createRequire(import.meta.url);
const isElectroDb = ({ importer }: OnResolveArgs) => /[\\/]electrodb[\\/]src[\\/]/.test(importer);

/** What is imported, and what stands in for it in a bundle; each file says why it may. */
const SUBSTITUTES: Array<{
  filter: RegExp;
  path: string;
  when?: (from: OnResolveArgs) => boolean;
}> = [
  { filter: /^\.\/client$/, path: substitute("electrodb-client"), when: isElectroDb },
  // Entities alone: ElectroDB's services and transactions are not used, and cannot be shaken off.
  { filter: /^electrodb$/, path: require.resolve("electrodb/src/entity.js") },
  { filter: /^brotli\/decompress\.js$/, path: substitute("brotli") },
];

/** Replaces what a deployed function never uses but its dependencies bring along. */
export const withSubstitutes: Plugin = {
  name: "substitutes",
  setup(build) {
    for (const { filter, path, when } of SUBSTITUTES) {
      build.onResolve({ filter }, (from) => (when && !when(from) ? undefined : { path }));
    }
    cutElectroDb(build);
    build.onLoad({ filter: /[\\/]account[\\/]common-passwords\.ts$/ }, async ({ path }) => ({
      contents: packed("COMMON_PASSWORDS", (await import(path)).COMMON_PASSWORDS),
    }));
  },
};

/** A long text at two thirds of its size, unpacked in under a millisecond when the function starts. */
const packed = (name: string, text: string): string => {
  const bytes = brotliCompressSync(text).toString("base64");
  return `import { brotliDecompressSync } from "node:zlib";
export const ${name} = brotliDecompressSync(Buffer.from("${bytes}", "base64")).toString();`;
};

/** Packages that forget to say that their files do nothing when merely imported. */
const PURE = /(^|[\\/])hono([\\/]|$)/;

/** Lets what is unused of such packages be left out. */
export const withoutSideEffects: Plugin = {
  name: "no side effects",
  setup(build) {
    build.onResolve({ filter: /^(\.|hono)/ }, async (from) => {
      const { path, importer, kind, resolveDir, pluginData } = from;
      const isOfOne = PURE.test(path.startsWith(".") ? importer : path);
      if (pluginData === "asked" || kind === "entry-point" || !isOfOne) return undefined;
      const asked = { importer, kind, resolveDir, pluginData: "asked" };
      const found = await build.resolve(path, asked);
      if (found.errors.length > 0 || found.external) return undefined;
      return { path: found.path, sideEffects: false };
    });
  },
};
