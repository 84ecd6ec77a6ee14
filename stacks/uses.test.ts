import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bundle, bundleFunctions } from "@tandem/functions/build/bundle";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FunctionName, uses } from "./uses.ts";

/** The module that is in a function's bundle when, and only when, the function uses what is named. */
const ENGINES = {
  table: "core/platform/table.ts",
  bus: "core/platform/bus.ts",
  secrets: "core/platform/secrets.ts",
  mail: "core/platform/mailer.ts",
  texts: "core/platform/texts.ts",
  sends: "core/platform/queue.ts",
} as const;
const OBJECTS = "core/platform/objects.ts";
const UPLOADS = "core/platform/uploads.ts";

const into = mkdtempSync(join(tmpdir(), "tandem-uses-"));
let bundles: Bundle[];
beforeAll(async () => {
  bundles = await bundleFunctions({
    into,
    architecture: process.arch === "arm64" ? "arm64" : "x64",
  });
});
afterAll(() => rmSync(into, { recursive: true, force: true }));

test("what every function uses is stated, and nothing else", () => {
  expect(bundles.map(({ name }) => name).sort()).toEqual(Object.keys(uses).sort());
});

test("a function may reach what its code can call, and nothing that it cannot", () => {
  for (const { name, modules } of bundles) {
    const stated = uses[name as FunctionName];
    const found = Object.entries(ENGINES).filter(([, module]) => modules.includes(module));
    const said = Object.keys(ENGINES).filter((use) => stated[use as keyof typeof ENGINES]);
    expect([name, ...said]).toEqual([name, ...found.map(([use]) => use)]);
    const objects = Boolean(stated.reads ?? stated.writes ?? stated.removes);
    expect([name, objects]).toEqual([name, modules.includes(OBJECTS)]);
    if (modules.includes(UPLOADS))
      expect([name, stated.writes ?? stated.removes]).not.toEqual([name, undefined]);
  }
});
