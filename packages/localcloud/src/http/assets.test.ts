import { mkdirSync, writeFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { freshFolder } from "../fixtures/notes.ts";
import { makeAssets, siteHeaders } from "./assets.ts";

const folder = freshFolder();
const root = `${folder}/dist`;
mkdirSync(`${root}/assets`, { recursive: true });
writeFileSync(`${root}/index.html`, "<!doctype html><p>Hi");
mkdirSync(`${root}/docs`);
writeFileSync(`${root}/docs/index.html`, "<h1>Guides");
writeFileSync(`${root}/docs/api.html`, "<h1>API");
writeFileSync(`${root}/index.ar.html`, "<!doctype html><p>Salaam");
writeFileSync(`${root}/assets/index-Ab3dEf9_.js`, "export const a = 1;".repeat(50));
writeFileSync(`${folder}/secret.json`, "{}");
const serve = makeAssets(root, siteHeaders(["http://127.0.0.1:9"]));
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  serve(new Request(`http://localhost${path}`, { method, headers }));

test("pages get the index, never cached, under the content policy", async () => {
  for (const path of ["/", "/campaigns/one?x=1", "/claims/eyJhIjoxfQ.c2lnbmF0dXJl"]) {
    const answer = await get(path);
    expect(await answer.text()).toBe("<!doctype html><p>Hi");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(answer.headers.get("content-security-policy")).toContain(
      "connect-src 'self' http://127.0.0.1:9",
    );
  }
});

test("hashed files are immutable, compressed as asked and confirmed by their tag", async () => {
  const path = "/assets/index-Ab3dEf9_.js";
  const plain = await (await get(path)).text();
  const br = await get(path, { "accept-encoding": "gzip, br" });
  expect(br.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(br.headers.get("content-encoding")).toBe("br");
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(plain);
  const gzip = await get(path, { "accept-encoding": "gzip" });
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(plain);
  const again = await get(path, {
    "accept-encoding": "br",
    "if-none-match": br.headers.get("etag") ?? "",
  });
  expect(again.status).toBe(304);
});

test("nothing outside of the build is served, and nothing is written", async () => {
  expect((await get("/assets/none.js")).status).toBe(404);
  for (const path of ["/../secret.json", "/%2e%2e/secret.json", "/..%2fsecret.json"])
    expect((await get(path)).status).toBe(404);
  expect((await get("/%E0%A4%A.js")).status).toBe(400);
  expect((await get("/", {}, "POST")).status).toBe(405);
  expect(await (await get("/", {}, "HEAD")).text()).toBe("");
});

test("the page speaks the language that was chosen, else one that the browser asks for", async () => {
  const spoken = async (headers: Record<string, string>) =>
    /<p>(\w+)/.exec(await (await get("/threads", headers)).text())?.[1];
  expect(await spoken({})).toBe("Hi");
  expect(await spoken({ "accept-language": "fr-FR,ar-EG;q=0.8,en;q=0.5" })).toBe("Salaam");
  expect(await spoken({ "accept-language": "en-GB,ar;q=0.5" })).toBe("Hi");
  expect(await spoken({ cookie: "a=1; tandem_language=ar", "accept-language": "en" })).toBe(
    "Salaam",
  );
  expect(await spoken({ cookie: "tandem_language=en", "accept-language": "ar" })).toBe("Hi");
  expect(await spoken({ cookie: "tandem_language=xx", "accept-language": "ar" })).toBe("Salaam");
  expect((await get("/")).headers.get("vary")).toContain("accept-language, cookie");
});

test("guides are pages of their own, and what is no guide is the app", async () => {
  const shown = async (path: string) => await (await get(path)).text();
  expect(await shown("/docs")).toBe("<h1>Guides");
  expect(await shown("/docs/")).toBe("<h1>Guides");
  expect(await shown("/docs/api")).toBe("<h1>API");
  for (const path of ["/docs/none", "/docs/api/more", "/docs/..%2findex"])
    expect(await shown(path)).toBe("<!doctype html><p>Hi");
});
