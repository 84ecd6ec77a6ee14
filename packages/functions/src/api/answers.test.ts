import { testPlatform } from "@tandem/core/platform/testing";
import { beforeAll, expect, test } from "vitest";
import { createApi } from "./app.ts";
import { call, someInfluencer } from "./testing.ts";

let api: ReturnType<typeof createApi>;
beforeAll(async () => {
  api = createApi(await testPlatform());
});

test("unknown paths and methods are problems too", async () => {
  expect(await call(api, "GET", "/nothing/here")).toMatchObject({
    status: 404,
    body: { code: "request.not_found" },
  });
  const wrong = await call(api, "DELETE", "/campaigns", {
    token: (await someInfluencer(api)).token,
  });
  expect(wrong).toMatchObject({ status: 405, body: { code: "request.method_not_allowed" } });
  expect(wrong.headers.get("allow")).toBe("GET, POST");
});

test("every answer carries the security headers, and health tells of the table", async () => {
  const { status, body, headers } = await call(api, "GET", "/health");
  expect({ status, body }).toEqual({ status: 200, body: { status: "ok" } });
  for (const name of [
    "strict-transport-security",
    "x-content-type-options",
    "content-security-policy",
    "x-request-id",
  ]) {
    expect(headers.get(name), name).toBeTruthy();
  }
});
