import { testPlatform } from "@tandem/core/platform/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "./app.ts";
import { call, campaignBody, type Someone, someAdmin, someSponsor } from "./testing.ts";

let api: ReturnType<typeof createApi>;
let sponsor: Someone;
let other: Someone;
beforeAll(async () => {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "1000000";
  process.env.TANDEM_REGISTRATIONS_PER_HOUR = "1000";
  const platform = await testPlatform();
  api = createApi(platform);
  const admin = await someAdmin(api, platform);
  sponsor = await someSponsor(api, admin);
  other = await someSponsor(api, admin);
});

describe("a repeated Idempotency-Key", () => {
  const key = () => `key-${Math.random()}`;
  test("gives the first answer again, and another body is refused", async () => {
    const headers = { "idempotency-key": key() };
    const { token } = sponsor;
    const first = await call(api, "POST", "/campaigns", { token, body: campaignBody(), headers });
    const again = await call(api, "POST", "/campaigns", { token, body: campaignBody(), headers });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    const changed = await call(api, "POST", "/campaigns", {
      token,
      body: campaignBody({ budget: 1 }),
      headers,
    });
    expect(changed.status).toBe(422);
    expect(changed.body.code).toBe("request.idempotency_mismatch");
    const elsewhere = await call(api, "POST", "/campaigns", {
      token: other.token,
      body: campaignBody(),
      headers,
    });
    expect(elsewhere.body.id).not.toBe(first.body.id);
  });

  test("sent fifty times at once makes one campaign", async () => {
    const headers = { "idempotency-key": key() };
    const { token } = other;
    const before = (await call(api, "GET", "/campaigns?limit=100", { token })).body.items.length;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        call(api, "POST", "/campaigns", { token, body: campaignBody(), headers }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await call(api, "GET", "/campaigns?limit=100", { token })).body.items.length).toBe(
      before + 1,
    );
  });

  test("of a registration makes one account", async () => {
    const headers = { "idempotency-key": key() };
    const body = {
      role: "influencer",
      username: "repeated",
      email: "repeated@tandem.test",
      password: "correct horse battery",
      profile: { displayName: "Repeated", category: "art", niche: "ink" },
    };
    const answers = await Promise.all(
      [1, 2, 3].map(() => call(api, "POST", "/auth/register", { body, headers })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.user.id)).size).toBe(1);
  });
});
