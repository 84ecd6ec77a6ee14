import type { Plugin } from "vite";

/** What a library does that this app never needs, and what stands there instead. */
interface Left {
  file: RegExp;
  replace: [RegExp, string][];
}

/** Properties of frames, players and templates, which no page has. */
const strange =
  "adauctionheaders|allowfullscreen|browsingtopics|defaultmuted|disablepictureinpicture|disableremoteplayback|preservespitch|shadowroot\\w+|sharedstoragewritable|nomodule|playsinline";

/** No page is drawn on a server and taken over here. */
const shared: [RegExp, string] = [
  /(?<!delete )\bsharedConfig\.(context|registry|events|effects|load|done)\b(?!\s*(=[^=]|\|\||\.push))/g,
  "undefined",
];

const left: Left[] = [
  {
    file: /\/solid-js\/dist\/solid\.js$/,
    replace: [
      shared,
      // No other library's signals are followed.
      [/(?<!let )\bExternalSourceConfig\b(?!\s*=[^=])/g, "null"],
    ],
  },
  {
    file: /\/solid-js\/web\/dist\/web\.js$/,
    replace: [
      shared,
      [/(?<!function )\bisHydrating\([^)]*\)/g, "false"],
      // What is drawn by a name is a component here, never an element of a picture.
      [/\bSVGElements\.has\(component\)/g, "false"],
      [new RegExp(`^  (${strange}): \\{[^}]*\\},?\\n`, "gm"), ""],
      [new RegExp(`"(${strange})",?\\s*`, "gi"), ""],
    ],
  },
  {
    // Forms are sent by their own code, never by an address in `action`.
    file: /\/@solidjs\/router\/dist\/data\/events\.js$/,
    replace: [[/document\.(add|remove)EventListener\("submit", handleFormSubmit\);/g, ""]],
  },
];

/**
 * Fetches what a page needs beside it, side by side. Vite's own does the same, for style sheets as well,
 * of which this app has one, and tells of failures, of which its pages hear by themselves.
 */
const preloading = `
const asked = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    // The one style sheet is in the page already.
    if (asked.has(file) || !file.endsWith(".js")) continue;
    asked.add(file);
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", crossOrigin: "", href: "/" + file }));
  }
  return load();
};`;

/**
 * Leaves out of Solid and its router what the bundler cannot know by itself that nobody calls.
 * Throws when a file looks different, as after an update: then look whether this still holds.
 */
export function lean(): Plugin {
  return {
    name: "tandem-lean",
    apply: "build",
    transform(code, id) {
      const file = id.split("?")[0] ?? id;
      if (file.endsWith("vite/preload-helper.js")) return { code: preloading, map: null };
      const found = left.find((each) => each.file.test(file));
      if (!found) return null;
      const text = found.replace.reduce((before, [read, gives]) => {
        const after = before.replace(read, gives);
        if (after === before) throw new Error(`${file} has nothing like ${read}`);
        return after;
      }, code);
      return { code: text, map: null };
    },
  };
}
