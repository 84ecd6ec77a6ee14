import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { HtmlTagDescriptor, Plugin } from "vite";

const script = fileURLToPath(new URL("../src/app/first-paint.js", import.meta.url));
const preloaded = [
  /instrument-sans-latin-wght-normal.*\.woff2$/,
  /bricolage-grotesque-latin-wght-normal.*\.woff2$/,
];

/**
 * What the head of the page needs before the module graph arrives: the first-paint script as a
 * blocking, hashed file, and a preload of the two latin font files, whose hashed names only the
 * build knows.
 */
export function head(): Plugin {
  let building = false;
  return {
    name: "tandem-head",
    configResolved(config) {
      building = config.command === "build";
    },
    buildStart() {
      if (building) {
        this.emitFile({
          type: "asset",
          name: "first-paint.js",
          source: readFileSync(script, "utf8"),
        });
      }
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, context) {
        if (!context.bundle) return [early("/src/app/first-paint.js")];
        const files = Object.keys(context.bundle);
        const tags: HtmlTagDescriptor[] = [];
        for (const pattern of preloaded) {
          const file = files.find((name) => pattern.test(name));
          if (file) tags.push(preload(`/${file}`));
        }
        const first = files.find((name) => /first-paint-.*\.js$/.test(name));
        if (first) tags.push(early(`/${first}`));
        return tags;
      },
    },
  };
}

const early = (src: string): HtmlTagDescriptor => ({
  tag: "script",
  attrs: { src },
  injectTo: "head-prepend",
});

const preload = (href: string): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { rel: "preload", as: "font", type: "font/woff2", href, crossorigin: true },
  injectTo: "head-prepend",
});
