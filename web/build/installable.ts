import type { HtmlTagDescriptor, Plugin } from "vite";
import { directionOf, type Language } from "../languages.ts";
import { readCatalogue } from "./words/catalogue.ts";

/** What the manifest says in the reader's language; the words are those of the app itself. */
const DESCRIPTION =
  "Sponsors and influencers, from the first offer to the paid invoice, in one thread.";
const SHORTCUTS = [
  { name: "Home", url: "/home" },
  { name: "Threads", url: "/threads" },
  { name: "Notifications", url: "/notifications" },
];

/**
 * What makes the app one that can be installed: a manifest a language, linked in the page. Its
 * pictures lie in `public/icons`, made from `mark.svg`; its worker is
 * `public/sw.js`.
 */
export function installable(language: Language): Plugin {
  let building = false;
  const file = `manifest.${language}.webmanifest`;
  return {
    name: "tandem-installable",
    configResolved(config) {
      building = config.command === "build";
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: file, source: manifest(language) });
    },
    transformIndexHtml() {
      if (!building) return [];
      const links: Record<string, string>[] = [
        { rel: "manifest", href: `/${file}` },
        { rel: "apple-touch-icon", href: "/icons/180.png" },
      ];
      return links.map((attrs): HtmlTagDescriptor => ({ tag: "link", attrs, injectTo: "head" }));
    },
  };
}

function manifest(language: Language): string {
  const words = {
    ...readCatalogue(language, "notification"),
    ...readCatalogue(language, "app"),
  };
  const say = (message: string) => words[message] ?? message;
  return JSON.stringify({
    // The same app in every language: another one chosen later is no other app.
    id: "/",
    name: "Tandem",
    short_name: "Tandem",
    description: say(DESCRIPTION),
    lang: language,
    dir: directionOf(language),
    start_url: "/home",
    scope: "/",
    display: "standalone",
    background_color: "#fbfaf8",
    theme_color: "#fbfaf8",
    categories: ["business", "productivity"],
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/mark.svg", sizes: "any", type: "image/svg+xml" },
    ],
    shortcuts: SHORTCUTS.map(({ name, url }) => ({
      name: say(name),
      url,
      icons: [{ src: "/icons/192.png", sizes: "192x192", type: "image/png" }],
    })),
  });
}
