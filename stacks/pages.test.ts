import { site } from "@tandem/functions/wiring";
import { expect, test } from "vitest";
import { pagesOfTheApp } from "./pages.ts";

const source = pagesOfTheApp(site);
const handler = new Function(`${source}; return handler;`)() as (event: {
  request: { uri: string; headers?: Told; cookies?: Told };
}) => { uri: string };
type Told = Record<string, { value: string }>;
const served = (uri: string, language?: string, chosen?: string) =>
  handler({
    request: {
      uri,
      ...(language && { headers: { "accept-language": { value: language } } }),
      ...(chosen && { cookies: { [site.languageCookie]: { value: chosen } } }),
    },
  }).uri;

test("files are served as they are, every other path is the app", () => {
  for (const file of ["/favicon.ico", "/assets/index-Ab12.js", "/assets/nothing", "/robots.txt"]) {
    expect(served(file)).toBe(file);
  }
  for (const page of ["/", "/campaigns", "/threads/adr_1", "/verify/eyJ.abc.def", "/a.b/c"]) {
    expect(served(page)).toBe("/index.html");
  }
});

test("the page speaks the language that was chosen, else one that the browser asks for", () => {
  expect(served("/", "fr-FR, ar-EG;q=0.8, en;q=0.5")).toBe("/index.ar.html");
  expect(served("/threads", "en-GB,ar;q=0.5")).toBe("/index.html");
  expect(served("/threads", "en", "ar")).toBe("/index.ar.html");
  expect(served("/threads", "ar", "en")).toBe("/index.html");
  expect(served("/threads", "ar", "xx")).toBe("/index.ar.html");
});

test("guides are pages of their own, and what is no guide is the app", () => {
  expect(served("/docs")).toBe("/docs/index.html");
  expect(served("/docs/")).toBe("/docs/index.html");
  expect(served("/docs/operations")).toBe("/docs/operations.html");
  for (const path of ["/docs/none", "/docs/api/more", "/docsapi"])
    expect(served(path)).toBe("/index.html");
});
