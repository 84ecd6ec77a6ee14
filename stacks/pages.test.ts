import { site } from "@tandem/functions/wiring";
import { expect, test } from "vitest";
import { pagesOfTheApp } from "./pages.ts";

const source = pagesOfTheApp(Object.keys(site.files));
const handler = new Function(`${source}; return handler;`)() as (event: {
  request: { uri: string };
}) => { uri: string };
const served = (uri: string) => handler({ request: { uri } }).uri;

test("files are served as they are, every other path is the app", () => {
  for (const file of ["/favicon.ico", "/assets/index-Ab12.js", "/assets/nothing", "/robots.txt"]) {
    expect(served(file)).toBe(file);
  }
  for (const page of ["/", "/campaigns", "/threads/adr_1", "/verify/eyJ.abc.def", "/a.b/c"]) {
    expect(served(page)).toBe("/index.html");
  }
});
