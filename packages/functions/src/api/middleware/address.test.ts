import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import type { ApiEnv } from "../implement.ts";
import { addressOf } from "./address.ts";

const app = new Hono<ApiEnv>().get("/", (c) => c.text(addressOf(c)));
const ask = async (headers: Record<string, string>) => {
  const event = { requestContext: { http: { sourceIp: "192.0.2.9" } } };
  return (await app.request("/", { headers }, event)).text();
};
afterEach(() => {
  delete process.env.TANDEM_ORIGIN_SECRET;
});

test("whoever asks the API itself is known by the address they come from", async () => {
  process.env.TANDEM_ORIGIN_SECRET = "secret";
  expect(await ask({ "x-forwarded-for": "198.51.100.1, 192.0.2.9" })).toBe("192.0.2.9");
});

test("a way told without the secret, or with another one, is not believed", async () => {
  const way = { "x-forwarded-for": "198.51.100.1, 192.0.2.9" };
  expect(await ask({ ...way, "x-tandem-origin": "secret" })).toBe("192.0.2.9");
  process.env.TANDEM_ORIGIN_SECRET = "secret";
  expect(await ask({ ...way, "x-tandem-origin": "other" })).toBe("192.0.2.9");
});

test("behind the front door it is the address that the door let in, whatever was written before it", async () => {
  process.env.TANDEM_ORIGIN_SECRET = "secret";
  const door = { "x-tandem-origin": "secret" };
  expect(await ask({ ...door, "x-forwarded-for": "198.51.100.1, 192.0.2.9" })).toBe("198.51.100.1");
  const forged = "10.0.0.1, 198.51.100.1, 192.0.2.9";
  expect(await ask({ ...door, "x-forwarded-for": forged })).toBe("198.51.100.1");
});
