import { beforeAll, expect, test } from "vitest";
import { Events, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { changePreferences, readPreferences } from "./preferences.ts";
import { register } from "./register.ts";
import { switchOffChat } from "./switch-off.ts";
import { freshAddress, influencerInput, stranger } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const space = (name: string) => `https://chat.googleapis.com/v1/spaces/${name}/messages?key=secret`;
async function chatting(webhookUrl: string) {
  const { user } = await register(stranger(platform), influencerInput(), freshAddress());
  const own = testCtx(platform, { id: user.id, role: "influencer", name: "Ana" });
  await changePreferences(own, { version: 1, chat: { enabled: true, webhookUrl } });
  return own;
}
const eventsOf = async (id: string) =>
  (await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }))).items;

test("a space that is gone is switched off once, and the event does not say where it lay", async () => {
  const ana = await chatting(space("gone"));
  const ctx = testCtx(platform);
  await Promise.all([1, 2, 3].map(() => switchOffChat(ctx, ana.actor.id, space("gone"))));
  await switchOffChat(ctx, ana.actor.id);
  const { chat } = await readPreferences(ana);
  expect(chat).toEqual({ enabled: false, consentAt: null, webhookUrl: space("gone") });
  const events = await eventsOf(ana.actor.id);
  expect(events.filter(({ kind }) => kind === "account.channel_lost")).toMatchObject([
    { data: { channel: "chat" }, before: { chat: true }, after: { chat: false } },
  ]);
  expect(JSON.stringify(events)).not.toContain("secret");
});

test("who has pasted another space meanwhile keeps it", async () => {
  const ana = await chatting(space("old"));
  await changePreferences(ana, { version: 2, chat: { enabled: true, webhookUrl: space("new") } });
  await switchOffChat(testCtx(platform), ana.actor.id, space("old"));
  expect((await readPreferences(ana)).chat).toMatchObject({
    enabled: true,
    webhookUrl: space("new"),
  });
});

test("nobody is switched off who is not there", async () => {
  await switchOffChat(testCtx(platform), "inf_00000000000000000000000000");
});
