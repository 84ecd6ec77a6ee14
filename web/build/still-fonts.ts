import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const { resolve } = createRequire(import.meta.url);
/** The latin file of each font by the name that it keeps from build to build. */
const files = {
  "fonts/instrument-sans.woff2":
    "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  "fonts/bricolage-grotesque.woff2":
    "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
};

/**
 * The two fonts under names without a hash, for pages that the API draws: it is built apart from
 * the app and cannot know the names of this build.
 */
export function stillFonts(): Plugin {
  let building = false;
  return {
    name: "tandem-still-fonts",
    configResolved(config) {
      building = config.command === "build";
    },
    buildStart() {
      if (!building) return;
      for (const [fileName, file] of Object.entries(files))
        this.emitFile({ type: "asset", fileName, source: readFileSync(resolve(file)) });
    },
  };
}
