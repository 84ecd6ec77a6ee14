import { readFileSync } from "node:fs";
import { site } from "@tandem/functions/wiring";
import { expect, test } from "vitest";

test("the site serves the languages that the app is built in, in the same order", () => {
  const list = readFileSync(new URL("../../../../web/languages.ts", import.meta.url), "utf8");
  const built = /LANGUAGES = \[(.*?)\]/.exec(list)?.[1] ?? "";
  expect([...built.matchAll(/"(\w+)"/g)].map(([, language]) => language)).toEqual(site.languages);
});
