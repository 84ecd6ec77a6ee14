import { beforeAll, describe, expect, test } from "vitest";
import { changePreferences, readPreferences, register } from "../account/index.ts";
import { freshAddress, influencerInput, stranger } from "../account/testing.ts";
import { suppressionOf } from "../delivery/index.ts";
import { type Ctx, Events, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { hearReply } from "./hear-reply.ts";
import { askedBy } from "./reply-words.ts";

let platform: Platform;
let ctx: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  ctx = testCtx(platform);
});

let last = 1_000_000;
const freshNumber = () => `+49151${++last}`;
let messages = 0;
const reply = (originationNumber: string, messageBody: string) => ({
  originationNumber,
  destinationNumber: "+10000000000",
  messageBody,
  inboundMessageId: `in-${++messages}`,
});
const hear = (message: object) => hearReply(ctx, message, `m-${messages}`);

async function texted(number: string) {
  const { user } = await register(stranger(platform), influencerInput(), freshAddress());
  const own = testCtx(platform, { id: user.id, role: "influencer", name: "Ana" });
  await changePreferences(own, { version: 1, sms: { enabled: true, number } });
  return own;
}
const lostOf = async ({ actor }: Ctx) => {
  const op = Events.query.ofSubject({ subjectId: actor.id });
  const { items } = await platform.table.query(Events, op);
  return items.filter(({ kind }) => kind === "account.channel_lost");
};

describe("STOP", () => {
  test("ends texts to a number for every account that has it, once, however often it comes", async () => {
    const number = freshNumber();
    const [ana, bo, other] = [
      await texted(number),
      await texted(number),
      await texted(freshNumber()),
    ];
    const message = reply(number, " stop ");
    await Promise.allSettled([1, 2, 3].map(() => hear(message)));
    await hear(message);
    for (const one of [ana, bo]) {
      expect((await readPreferences(one)).sms).toEqual({
        enabled: false,
        consentAt: null,
        number,
      });
      const events = await lostOf(one);
      expect(events).toMatchObject([
        { data: { channel: "sms" }, before: { sms: true }, after: { sms: false } },
      ]);
      expect(JSON.stringify(events)).not.toContain(number);
    }
    expect((await readPreferences(other)).sms.enabled).toBe(true);
    expect(await suppressionOf(platform, "sms", number)).toMatchObject({ reason: "stop" });
  });

  test("is lifted by START, and texts come again once they are switched on", async () => {
    const number = freshNumber();
    const ana = await texted(number);
    await hear(reply(number, "STOPALL"));
    await hear(reply(number, "Start"));
    expect(await suppressionOf(platform, "sms", number)).toBeNull();
    expect((await readPreferences(ana)).sms.enabled).toBe(false);
    await hear(reply(number, "START"));
  });

  test("holds whoever switches texts to that number on, until START comes from it", async () => {
    const number = freshNumber();
    const [ana, stranger] = [await texted(number), await texted(freshNumber())];
    const stop = reply(number, "quit");
    await hear(stop);
    const refused = { code: "request.invalid", errors: [{ path: "sms.number" }] };
    for (const own of [ana, stranger]) {
      const { version } = await readPreferences(own);
      const on = { version, sms: { enabled: true, number } };
      await expect(changePreferences(own, on)).rejects.toMatchObject(refused);
    }
    expect(await suppressionOf(platform, "sms", number)).toMatchObject({ reason: "stop" });
    await hear(reply(number, "START"));
    const { version } = await readPreferences(ana);
    const on = await changePreferences(ana, { version, sms: { enabled: true } });
    expect(on.sms.consentAt).toBe(ana.now.toISOString());
    await hear(stop);
    expect((await readPreferences(ana)).sms.enabled).toBe(true);
    await hear(reply(number, "end"));
    expect((await readPreferences(ana)).sms.enabled).toBe(false);
  });

  test("lets its number be written down, and other channels be changed", async () => {
    const number = freshNumber();
    const ana = await texted(freshNumber());
    await hear(reply(number, "STOP"));
    const sms = { enabled: false, number };
    const off = await changePreferences(ana, { version: 2, sms, email: { enabled: false } });
    expect(off).toMatchObject({ sms, email: { enabled: false } });
  });

  test("finds nobody by a number that was changed or taken away", async () => {
    const [before, after] = [freshNumber(), freshNumber()];
    const ana = await texted(before);
    await changePreferences(ana, { version: 2, sms: { enabled: true, number: after } });
    await hear(reply(before, "STOP"));
    expect((await readPreferences(ana)).sms.enabled).toBe(true);
    await changePreferences(ana, { version: 3, sms: { enabled: false, number: null } });
    await hear(reply(after, "STOP"));
    expect(await lostOf(ana)).toEqual([]);
  });
});

test("other words change nothing, and a message without a number does not pass unseen", async () => {
  const number = freshNumber();
  const ana = await texted(number);
  await hear({ Type: "Notification", Message: JSON.stringify(reply(number, "Please don't stop")) });
  expect((await readPreferences(ana)).sms.enabled).toBe(true);
  await expect(hear({ messageBody: "STOP" })).rejects.toThrow("without a number");
});

test.each([
  ["STOP", "stop"],
  ["sToP  All", "stop"],
  ["“Unsubscribe.”", "stop"],
  ["ｃａｎｃｅｌ", "stop"],
  ["arrêt", "stop"],
  ["стоп", "stop"],
  ["توقف", "stop"],
  ["退订", "stop"],
  ["unstop!", "start"],
  ["stop it please", undefined],
  ["I will start tomorrow", undefined],
  ["", undefined],
])("%j asks for %s", (answer, asked) => {
  expect(askedBy(answer)).toBe(asked);
});
