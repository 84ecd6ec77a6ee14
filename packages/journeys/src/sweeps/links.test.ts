import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { site } from "@tandem/functions/wiring";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Sources under a folder, tests and their material left out. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|testing)\./.test(name))
    .map((name) => join(folder, name));

/** The addresses of the app's pages, as patterns. */
const pages = ["web/src/app/routes.tsx", "web/src/admin/admin.routes.ts"]
  .flatMap((path) => [...read(path).matchAll(/\bpath: "(\/[^"*]*)"/g)])
  .map(([, path = ""]) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`));

const guides = new RegExp(`^/docs(/(${site.guides.join("|")}))?$`);

const isPage = (path: string): boolean =>
  guides.test(path) || pages.some((page) => page.test(path));

/** A literal as it is written, with something in place of each value and without the query. */
const pathOf = (literal: string): string =>
  (literal.replace(/\$\{[^}]*\}/g, "x").split(/[?#]/)[0] ?? "").replace(/(.)\/$/, "$1");

/** The paths that a pattern finds in a source, each with where it stands. */
function linksIn(path: string, pattern: RegExp): string[] {
  return [...read(path).matchAll(pattern)].map(([, literal = ""]) => pathOf(literal));
}

const LITERAL = /(?:link: |\bat\(ctx, |(?:publicUrl|appUrl)\}?)["`]?(\/[^"`\s]*)["`]/g;

test("whatever a notification, a mail or a digest leads to is a page of the app", () => {
  const told = ["notification", "account", "reminder"]
    .map((noun) => `packages/core/src/${noun}`)
    .flatMap(sourcesIn)
    .flatMap((path) => linksIn(path, LITERAL))
    .filter((path) => !path.startsWith("/api/"));
  expect(told).toEqual(
    expect.arrayContaining(["/threads/x", "/campaigns/x", "/admin/approvals", "/claim/x"]),
  );
  expect(told).toEqual(
    expect.arrayContaining(["/reset-password", "/verify-email", "/unsubscribe"]),
  );
  expect(told.filter((path) => !isPage(path))).toEqual([]);
});

test("whatever the app itself leads to is a page of it", () => {
  // The gallery shows components, and goes nowhere.
  const shipped = sourcesIn("web/src").filter((path) => !path.includes("/gallery/"));
  const led = shipped.flatMap((path) =>
    linksIn(path, /(?:href[=:] ?\{?|navigate\()["`](\/[^"`]*)["`]/g),
  );
  expect(led.length).toBeGreaterThan(40);
  expect(led.filter((path) => !path.startsWith("/api/") && !isPage(path))).toEqual([]);
});
