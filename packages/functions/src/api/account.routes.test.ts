import { unsubscribeLinks } from "@tandem/core/account";
import type { Platform } from "@tandem/core/platform";
import { testPlatform } from "@tandem/core/platform/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "./app.ts";
import { call, pendingSponsor, type Someone, someAdmin, someInfluencer } from "./testing.ts";

const PASSWORD = "correct horse battery";
let platform: Platform;
let api: ReturnType<typeof createApi>;
let admin: Someone;
beforeAll(async () => {
  platform = await testPlatform();
  api = createApi(platform);
  admin = await someAdmin(api, platform);
});

const post = (path: string, more: Parameters<typeof call>[3] = {}) => call(api, "POST", path, more);
const enter = (username: string) => post("/auth/login", { body: { username, password: PASSWORD } });
const cookieOf = (headers: Headers) => (headers.get("set-cookie") ?? "").split(";")[0] ?? "";

describe("the refresh cookie", () => {
  test("is out of reach of scripts and other sites, and goes to log-in routes alone", async () => {
    const { username } = await someInfluencer(api);
    const { headers, body } = await enter(username);
    const cookie = headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^tandem_refresh=[^;]+; /);
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/api/auth", "Max-Age=2592000"]) {
      expect(cookie).toContain(part);
    }
    expect(cookie).not.toContain("Secure");
    expect(JSON.stringify(body)).not.toContain(cookieOf(headers).split("=")[1]);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("is sent over TLS alone where Tandem is not on localhost", async () => {
    const { username } = await someInfluencer(api);
    const config = { ...platform.config, publicUrl: "https://tandem.example.com" };
    const secrets = platform.secrets;
    const elsewhere = createApi(
      Object.create(platform, {
        config: { value: config },
        secrets: { value: secrets },
      }) as Platform,
    );
    const { headers } = await call(elsewhere, "POST", "/auth/login", {
      body: { username, password: PASSWORD },
    });
    expect(headers.get("set-cookie")).toContain("Secure");
  });

  test("is traded, refused when traded again, and taken away at log-out", async () => {
    const { username } = await someInfluencer(api);
    const first = cookieOf((await enter(username)).headers);
    const refreshed = await post("/auth/refresh", { headers: { cookie: first } });
    expect(refreshed.status).toBe(200);
    const again = await post("/auth/refresh", { headers: { cookie: first } });
    expect(again).toMatchObject({ status: 401, body: { code: "auth.refresh_reused" } });
    expect(await post("/auth/refresh")).toMatchObject({
      status: 401,
      body: { code: "auth.required" },
    });
    const other = await enter(username);
    const cookie = cookieOf(other.headers);
    const out = await post("/auth/logout", { headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get("set-cookie")).toMatch(/^tandem_refresh=;.*Max-Age=0/);
    const me = await call(api, "GET", "/me", { token: other.body.accessToken });
    expect(me).toMatchObject({ status: 401, body: { code: "auth.invalid_token" } });
    expect((await post("/auth/logout")).status).toBe(204);
  });
});

describe("standing", () => {
  test("a waiting sponsor reads its account and nothing else, until it is approved", async () => {
    const { id, token } = await pendingSponsor(api);
    expect(await call(api, "GET", "/me", { token })).toMatchObject({
      status: 200,
      body: { status: "pending" },
    });
    const path = "/me/preferences";
    expect(await call(api, "GET", path, { token })).toMatchObject({
      status: 403,
      body: { code: "account.pending" },
    });
    await post(`/admin/sponsors/${id}/approve`, { token: admin.token });
    expect((await call(api, "GET", path, { token })).status).toBe(200);
  });

  test("a password changed keeps the session that did it", async () => {
    const { username, token } = await someInfluencer(api);
    const other = await enter(username);
    const body = { currentPassword: PASSWORD, newPassword: "a whole new password" };
    expect((await post("/me/password", { token, body })).status).toBe(204);
    expect((await call(api, "GET", "/me", { token })).status).toBe(200);
    expect((await call(api, "GET", "/me", { token: other.body.accessToken })).status).toBe(401);
  });
});

describe("one-click unsubscribing", () => {
  test("takes the form that mail programs post", async () => {
    const { id, token } = await someInfluencer(api);
    const { oneClick } = await unsubscribeLinks(platform, id);
    const path = new URL(oneClick).pathname.replace("/api", "");
    const answer = await post(path, {
      raw: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(answer.status).toBe(204);
    const { body } = await call(api, "GET", "/me/preferences", { token });
    expect(body.email.enabled).toBe(false);
  });

  test("asks who merely opens the link, and changes nothing by that", async () => {
    const { id, token } = await someInfluencer(api);
    const { page, oneClick } = await unsubscribeLinks(platform, id);
    const path = new URL(oneClick).pathname.replace("/api", "");
    const { status, headers } = await call(api, "GET", path);
    expect([status, headers.get("location")]).toEqual([302, page]);
    const { body } = await call(api, "GET", "/me/preferences", { token });
    expect(body.email.enabled).toBe(true);
  });
});

test("a repeated registration gives the first answer again", async () => {
  const body = {
    role: "sponsor",
    username: "repeated",
    email: "repeated@example.com",
    password: PASSWORD,
    profile: { companyName: "Repeated & Sons" },
  };
  const headers = { "idempotency-key": "once-and-again" };
  const answers = await Promise.all([1, 2, 3].map(() => post("/auth/register", { body, headers })));
  answers.push(await post("/auth/register", { body, headers }));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body.user.id)).size).toBe(1);
});
