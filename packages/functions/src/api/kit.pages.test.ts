import { createHash } from "node:crypto";
import type { Platform } from "@tandem/core/platform";
import { testPlatform } from "@tandem/core/platform/testing";
import { beforeAll, expect, test } from "vitest";
import { createApi } from "./app.ts";
import { call, type Someone, someInfluencer } from "./testing.ts";

let platform: Platform;
let api: ReturnType<typeof createApi>;
let owner: Someone;
const published = { headline: "Slow <mornings>", showPrice: false };

beforeAll(async () => {
  platform = await testPlatform();
  api = createApi(platform);
  owner = await someInfluencer(api);
});

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  api.fetch(new Request(`http://localhost${path}`, { headers, method }), {
    requestContext: { http: { sourceIp: "192.0.2.9" } },
  });
const publish = async (kit: object | null) => {
  const { token } = owner;
  const { version } = (await call(api, "GET", "/me", { token })).body;
  return call(api, "PATCH", "/me", { token, body: { version, profile: { kit } } });
};
const page = () => `/kit/${owner.username}`;

test("a kit is a page for anybody while it is published, and none before and after", async () => {
  const before = await get(page());
  expect(before.status).toBe(404);
  expect(before.headers.get("content-type")).toContain("text/html");
  expect(before.headers.get("cache-control")).toBe("no-store");

  expect((await publish(published)).status).toBe(200);
  const there = await get(page());
  expect(there.status).toBe(200);
  expect(await there.text()).toContain("Slow &lt;mornings&gt;");

  expect((await publish(null)).status).toBe(200);
  expect((await get(page())).status).toBe(404);
});

test("caches may keep it for less than five minutes, apart by language", async () => {
  await publish(published);
  const { headers } = await get(page(), { "accept-language": "de" });
  const kept = headers.get("cache-control") ?? "";
  const seconds = (name: string) => Number(new RegExp(`\\b${name}=(\\d+)`).exec(kept)?.[1]);
  expect(kept).toMatch(/^public, /);
  expect(seconds("s-maxage") + seconds("stale-while-revalidate")).toBeLessThanOrEqual(300);
  expect(headers.get("vary")).toBe("accept-language");
  expect(headers.get("content-language")).toBe("de");
  expect((await get(`${page()}?lang=ar`)).headers.get("content-language")).toBe("ar");
});

test("whoever has it is told that it still holds", async () => {
  await publish(published);
  const etag = (await get(page())).headers.get("etag") ?? "";
  for (const tag of [etag, `W/${etag}`]) {
    const again = await get(page(), { "if-none-match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("cache-control")).toContain("public");
  }
  await publish({ ...published, headline: "Fast mornings" });
  expect((await get(page(), { "if-none-match": etag })).status).toBe(200);
});

test("nothing may run on it, and its own look alone may be applied", async () => {
  await publish(published);
  const answer = await get(page());
  const policy = answer.headers.get("content-security-policy") ?? "";
  const style = /<style>([\s\S]*?)<\/style>/.exec(await answer.text())?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|script-src|\*/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("a preview asks for the head alone and gets no body", async () => {
  await publish(published);
  const head = await get(page(), {}, "HEAD");
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("what else may stand in the address finds nothing and breaks nothing", async () => {
  for (const path of [
    "/kit/%E0%A4%A",
    "/kit/..%2f..%2fapi",
    "/kit/%00",
    `/kit/${"x".repeat(900)}`,
  ]) {
    expect((await get(path)).status, path).toBe(404);
  }
  expect((await get(page(), {}, "POST")).status).toBe(404);
});
