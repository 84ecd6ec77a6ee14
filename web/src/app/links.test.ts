import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RouteDefinition } from "@solidjs/router";
import { expect, test } from "vitest";
import { adminPlaces } from "../admin/admin.places.ts";
import { places } from "./places.ts";
import { routes } from "./routes.tsx";

const src = fileURLToPath(new URL("..", import.meta.url));
/** Pages that the API draws itself. */
const served = [/^\/api\/docs$/, /^\/kit\/[^/]+$/, /^\/docs(\/|$)/];

const pathsOf = (all: RouteDefinition | RouteDefinition[] | undefined): string[] =>
  [all ?? []].flat().flatMap((route) => [...[route.path ?? []].flat(), ...pathsOf(route.children)]);

const patterns = pathsOf(routes)
  .filter((path) => !path.startsWith("*"))
  .map((path) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`));
const leads = (link: string) => [...served, ...patterns].some((pattern) => pattern.test(link));

/**
 * Every path that a component names, with `x` for what is filled in. Components never fetch, so
 * what looks like a path in them is a place to go, but for keys of answers declared stale.
 */
function linksIn(text: string): string[] {
  const literals = text
    .replace(/^.*\binvalidate\b.*$/gm, "")
    .matchAll(/(["`])(\/(?:[a-z](?:(?!\1)[^\s\\])*)?)\1/g);
  return [...literals]
    .map(([, , path]) => (path ?? "").replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "x"))
    .map((path) => path.replace(/[?#].*$/, ""));
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".tsx") && !file.includes("gallery"),
);

test("every place of every role is a page", () => {
  const dead = [...Object.values(places), adminPlaces].flat().filter((place) => !leads(place.href));
  expect(dead.map((place) => place.href)).toEqual([]);
});

test("every link in the app leads to a page", () => {
  const links = files.flatMap((file) =>
    linksIn(readFileSync(`${src}/${file}`, "utf8")).map((link) => ({ file, link })),
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter(({ link }) => !leads(link))).toEqual([]);
});

test("the pages that the palette finds exist", () => {
  const text = readFileSync(`${src}/app/finding.ts`, "utf8");
  const links = [...text.matchAll(/href: `([^`]+)`/g)].flatMap(([whole]) => linksIn(whole));
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((link) => !leads(link))).toEqual([]);
});
