import { beforeAll, describe, expect, test } from "vitest";
import { Events, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { unsubscribeLinks } from "./links.ts";
import { changePreferences, readPreferences, unsubscribe } from "./preferences.ts";
import { register } from "./register.ts";
import { freshAddress, influencerInput, refusal, stranger } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const LATER = new Date(Date.now() + 1000);
async function someone() {
  const { user } = await register(stranger(platform), influencerInput(), freshAddress());
  const ctx = testCtx(platform, { id: user.id, role: "influencer", name: "x" }, LATER);
  return { user, ctx };
}

describe("preferences", () => {
  test("mail is on from the start, by consent at registration; the rest is off", async () => {
    const { user, ctx } = await someone();
    expect(await readPreferences(ctx)).toEqual({
      version: 1,
      email: { enabled: true, consentAt: user.createdAt },
      sms: { enabled: false, consentAt: null, number: null },
      chat: { enabled: false, consentAt: null, webhookUrl: null },
    });
  });

  test("switching on is the consent, switching off takes it back, and the number stays", async () => {
    const { ctx } = await someone();
    const number = "+4915112345678";
    const on = await changePreferences(ctx, { version: 1, sms: { enabled: true, number } });
    expect(on.sms).toEqual({ enabled: true, consentAt: LATER.toISOString(), number });
    const off = await changePreferences(ctx, { version: 2, sms: { enabled: false } });
    expect(off.sms).toEqual({ enabled: false, consentAt: null, number });
    expect(await readPreferences(ctx)).toEqual(off);
  });

  test("a channel that leads nowhere cannot be switched on", async () => {
    const { ctx } = await someone();
    const sms = refusal(changePreferences(ctx, { version: 1, sms: { enabled: true } }));
    expect((await sms).errors).toMatchObject([{ path: "sms.number" }]);
    const chat = refusal(
      changePreferences(ctx, { version: 1, chat: { enabled: true, webhookUrl: null } }),
    );
    expect((await chat).errors).toMatchObject([{ path: "chat.webhookUrl" }]);
  });

  test("of two editors with one version, one is told that it is stale", async () => {
    const { ctx } = await someone();
    const edit = () => changePreferences(ctx, { version: 1, email: { enabled: false } });
    const done = await Promise.allSettled([edit(), edit()]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await refusal(edit())).code).toBe("request.stale");
  });

  test("the event says which channels are on, and no number", async () => {
    const { user, ctx } = await someone();
    const number = "+4915112345678";
    await changePreferences(ctx, { version: 1, sms: { enabled: true, number } });
    const op = Events.query.ofSubject({ subjectId: user.id });
    const { items } = await platform.table.query(Events, op);
    expect(items.at(-1)).toMatchObject({
      kind: "account.preferences_changed",
      before: { email: true, sms: false, chat: false },
      after: { email: true, sms: true, chat: false },
    });
    expect(JSON.stringify(items)).not.toContain(number);
  });
});

describe("unsubscribing by the link in a mail", () => {
  test("switches mail off, once or twice", async () => {
    const { user, ctx } = await someone();
    const { page, oneClick } = await unsubscribeLinks(platform, user.id);
    const token = new URL(page).searchParams.get("token") ?? "";
    expect(oneClick).toBe(`${platform.config.publicUrl}/api/unsubscribe/${token}`);
    const years = new Date(Date.now() + 5 * 365 * 86_400_000);
    await unsubscribe(stranger(platform, years), token);
    await unsubscribe(stranger(platform, years), token);
    expect(await readPreferences(ctx)).toMatchObject({ version: 2, email: { enabled: false } });
  });

  test("needs a link of ours", async () => {
    const error = await refusal(unsubscribe(stranger(platform), "x".repeat(40)));
    expect(error.code).toBe("auth.invalid_link");
  });
});
