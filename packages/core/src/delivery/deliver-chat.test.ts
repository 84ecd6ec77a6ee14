import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ChatBusy, type Ctx, log, postToChat } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { deliverChat } from "./deliver-chat.ts";
import { openWire, type Wire } from "./wire.testing.ts";

const webhookUrl = "https://chat.googleapis.com/v1/spaces/AAA/messages?key=secret-k&token=secret-t";
const busy = (after: string) => ({ status: 429, headers: { "retry-after": after } });

let wire: Wire;
let ctx: Ctx;
beforeAll(async () => {
  wire = await openWire({ status: 200 });
  process.env.TANDEM_CHAT_ENDPOINT = wire.endpoint;
  ctx = testCtx(await testPlatform());
});
afterAll(() => wire.close());
beforeEach(() => wire.forget());

test("a text is posted to the webhook's own path, and the address is written nowhere", async () => {
  const noted = vi.spyOn(log, "info").mockImplementation(() => undefined);
  expect(await deliverChat(ctx, { webhookUrl, text: "*Hello*" })).toBe("sent");
  expect(wire.taken).toMatchObject([
    { url: "/v1/spaces/AAA/messages?key=secret-k&token=secret-t", body: '{"text":"*Hello*"}' },
  ]);
  expect(JSON.stringify(noted.mock.calls)).not.toMatch(/secret|spaces/);
  noted.mockRestore();
});

test("a quota, an error of theirs and a broken connection are waited for", async () => {
  wire.next = [busy("1"), { status: 503 }, "reset"];
  const began = Date.now();
  expect(await deliverChat(ctx, { webhookUrl, text: "Hello" })).toBe("sent");
  expect(wire.asked).toHaveLength(4);
  expect(wire.taken).toHaveLength(1);
  expect((wire.asked[1]?.at ?? 0) - began).toBeGreaterThanOrEqual(1000);
}, 60_000);

test("a wait too long, or without an end, is left to the queue", async () => {
  wire.next = [busy("3600")];
  const left = deliverChat(ctx, { webhookUrl, text: "Hello" });
  await expect(left).rejects.toBeInstanceOf(ChatBusy);
  await expect(left).rejects.not.toThrow(/secret/);
  wire.next = [];
  wire.usual = busy("0");
  await expect(deliverChat(ctx, { webhookUrl, text: "Hello" })).rejects.toBeInstanceOf(ChatBusy);
  expect(wire.asked).toHaveLength(5);
});

test("silence ends", async () => {
  wire.next = ["silence"];
  expect(await postToChat(webhookUrl, "Hello", 200)).toBe("sent");
  expect(wire.asked).toHaveLength(2);
});

test.each([400, 401, 403, 404, 410])("a webhook that answers %i is gone", async (status) => {
  wire.next = [{ status }];
  expect(await deliverChat(ctx, { webhookUrl, text: "Hello" })).toBe("gone");
  expect(wire.asked).toHaveLength(1);
});

test("a redirect is not followed", async () => {
  wire.next = [{ status: 307, headers: { location: "/elsewhere" } }];
  await deliverChat(ctx, { webhookUrl, text: "Hello" });
  expect(wire.asked.map(({ url }) => url)).not.toContain("/elsewhere");
});

test("a text longer than Chat takes is cut, and not taken for a space that is gone", async () => {
  await deliverChat(ctx, { webhookUrl, text: "x".repeat(5_000) });
  expect(JSON.parse(wire.taken[0]?.body ?? "").text).toHaveLength(4_000);
});
