import tailwindcss from "@tailwindcss/vite";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { chunks } from "./build/chunks.ts";
import { docs } from "./build/docs/plugin.ts";
import { head } from "./build/head.ts";
import { icons } from "./build/icons.ts";
import { installable } from "./build/installable.ts";
import { lean } from "./build/lean.ts";
import { stillFonts } from "./build/still-fonts.ts";
import { words } from "./build/words/plugin.ts";
import { LANGUAGES } from "./languages.ts";

const [first] = LANGUAGES;
const language = LANGUAGES.find((each) => each === process.env.TANDEM_LANGUAGE) ?? first;

/**
 * `vite` serves the app for development beside an API on `PORT`, 3000 where it is not set; `vite build`
 * writes `dist`.
 * `vite build --mode gallery` adds the page of components (`/ui`), which no published build has.
 * `TANDEM_LANGUAGE=ar vite` speaks Arabic; `npm run build` builds every language.
 */
export default defineConfig(({ mode }) => ({
  plugins: [
    words(language, first),
    head(language),
    language === first && docs(),
    icons(),
    installable(language),
    lean(),
    language === first && stillFonts(),
    tailwindcss(),
    solid(),
  ],
  define: {
    __GALLERY__: JSON.stringify(mode !== "production"),
    __LANGUAGE__: JSON.stringify(language),
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/kit", "/_local"].map((path) => [
        path,
        `http://localhost:${process.env.PORT ?? 3000}`,
      ]),
    ),
  },
  build: {
    // Under the content policy no font or picture may come as a data: address.
    assetsInlineLimit: 0,
    // Each language adds its files to the same folder; what they share has the same name.
    emptyOutDir: false,
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: { polyfill: false },
    // The entry holds the names of all files, so that they can be fetched side by side: short ones.
    rolldownOptions: { output: { codeSplitting: chunks, chunkFileNames: "assets/[hash].js" } },
    target: "es2022",
  },
  test: { environment: "node", include: ["src/**/*.test.ts", "build/**/*.test.ts"] },
}));
