import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { HtmlTagDescriptor, Plugin } from "vite";
import type { Language } from "../languages.ts";
import { filesAhead, firstPaint } from "./ahead.ts";

const script = fileURLToPath(new URL("../src/app/first-paint.js", import.meta.url));
const latin = [
  /instrument-sans-latin-wght-normal.*\.woff2$/,
  /bricolage-grotesque-latin-wght-normal.*\.woff2$/,
];
/** In the order in which a page needs them. */
const preloaded: Record<Language, RegExp[]> = {
  en: latin,
  de: latin,
  ar: [/readex-pro-arabic-wght-normal.*\.woff2$/, ...latin],
};

/**
 * What the head of the page needs before the module graph arrives: the first-paint script as a
 * blocking, hashed file, and a preload of the fonts that its language is written in, whose hashed
 * names only the build knows.
 */
export function head(language: Language): Plugin {
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
        for (const pattern of preloaded[language]) {
          const file = files.find((name) => pattern.test(name));
          if (file) tags.push(preload(`/${file}`));
        }
        const first = files.find((name) => /first-paint-.*\.js$/.test(name));
        if (first) tags.push(firstPaint(`/${first}`, filesAhead(context.bundle)));
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
