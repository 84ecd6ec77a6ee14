import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const src = new URL("../src/", import.meta.url).pathname;

/** What says a colour or a length by itself instead of by its token in `src/styles`. */
const BYPASSES: Readonly<Record<string, RegExp>> = {
  "a colour in hex": /["'`[(:,\s]#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/gi,
  "a colour by its parts": /\b(?:rgb|hsl)a?\(|\bok(?:lch|lab)\(/g,
  "a colour by its name":
    /\b(?:color|background|fill|stroke)["']?\s*[:=]\s*\{?["'](?:black|white|gr[ae]y|red|orange|yellow|green|blue|purple|pink)\b/gi,
  // The theme has none of them: such a class would say nothing.
  "a colour of another palette":
    /\b(?:text|bg|border|ring|fill|stroke|outline|decoration|divide|accent|caret|shadow|from|via|to)-(?:black|white|(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3})\b/g,
  // Shares of the window and of the text (`85dvh`, `68ch`) and the tracks of a grid are no sizes.
  "a length off the scale": /[\w-]+-\[-?[\d.]+(?:px|rem|em)\]/g,
};

function bypasses(text: string): string[] {
  return Object.entries(BYPASSES).flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(([found]) => `${what}: ${found.trim()}`),
  );
}

test("what a colour or a size is, only the tokens say", () => {
  const wrong: string[] = [];
  for (const file of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    if (!/\.(tsx?|js)$/.test(file) || /\.test\.ts$/.test(file) || file.startsWith("styles")) {
      continue;
    }
    for (const one of bypasses(readFileSync(join(src, file), "utf8"))) {
      wrong.push(`${file}: ${one}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  `class="text-[13px]"`,
  `class="md:-mt-[0.5rem] p-2"`,
  `class="hover:text-red-500"`,
  `class="bg-white"`,
  `style={{ color: "#f40" }}`,
  `style={{ background: "oklch(0.5 0.1 20)" }}`,
  `<path fill="red" />`,
])("a way past the tokens is seen: %s", (text) => {
  expect(bypasses(text)).toHaveLength(1);
});

test.each([
  `class="text-14 size-4.5 rounded-mark"`,
  `class="w-[calc(100vw-32px)] max-w-[68ch] grid-cols-[72px_1fr]"`,
  `style={{ background: "var(--good)" }}`,
  `href="#main"`,
])("what the tokens say is let be: %s", (text) => {
  expect(bypasses(text)).toEqual([]);
});
