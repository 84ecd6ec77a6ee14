import { beforeAll, expect, test } from "vitest";
import { type Actor, newId, type Platform, SYSTEM, type Told } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { listNotifications } from "./list-notifications.ts";
import { Inboxes, Notifications } from "./notification.entity.ts";
import { notify } from "./notify.ts";
import { readNotifications } from "./read-notifications.ts";
import { accountTold, adRequestTold, INFLUENCER, SPONSOR } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const someone = (): Actor => ({ id: newId("inf"), role: "influencer", name: "Ana" });
const messageTo = (reader: Actor, text: string, minute = 0): Told => {
  const event = adRequestTold("ad_request.messaged", SPONSOR, { text });
  const { parties } = event.data as { parties: Record<string, string> };
  return {
    ...event,
    at: new Date(Date.parse("2026-03-03T09:00:00Z") + minute * 60_000).toISOString(),
    data: { ...event.data, parties: { ...parties, influencerId: reader.id } },
  };
};
/** Soon after everything here happened. */
const worker = (on: Platform) => testCtx(on, SYSTEM, new Date("2026-03-03T12:00:00Z"));
const ctxOf = (reader: Actor) => testCtx(platform, reader);
const list = (reader: Actor, limit = 20, cursor?: string) =>
  listNotifications(ctxOf(reader), { limit, cursor });
const tell = (events: Told[]) =>
  Promise.all(events.map((event) => notify(worker(platform), event)));
const unreadRows = async (reader: Actor) => {
  const op = Notifications.query.unread({ unreadBy: reader.id });
  return (await platform.table.query(Notifications, op)).items.length;
};

test("an event that comes three times at once is told once", async () => {
  const reader = someone();
  const events = Array.from({ length: 6 }, (_, i) => messageTo(reader, `m${i}`, i));
  await tell([...events, ...events, ...events]);
  const page = await list(reader);
  expect(page.items.map(({ text }) => text)).toEqual(["m5", "m4", "m3", "m2", "m1", "m0"]);
  expect(page.unread).toBe(6);
  expect(page.items.every(({ read }) => !read)).toBe(true);
});

test("what is told a month late is history: listed, and read", async () => {
  const reader = someone();
  const late = testCtx(platform, SYSTEM, new Date("2026-04-03T12:00:00Z"));
  const event = messageTo(reader, "old");
  for (let times = 0; times < 2; times++) await notify(late, event);
  expect(await list(reader)).toMatchObject({ unread: 0, items: [{ text: "old", read: true }] });
  expect(await unreadRows(reader)).toBe(0);
  expect(await readNotifications(ctxOf(reader))).toEqual({ unread: 0 });
});

test("pages go on where the one before ended", async () => {
  const reader = someone();
  await tell(Array.from({ length: 5 }, (_, i) => messageTo(reader, `m${i}`, i)));
  const first = await list(reader, 3);
  const second = await list(reader, 3, first.nextCursor ?? undefined);
  expect([...first.items, ...second.items].map(({ text }) => text)).toEqual([
    "m4",
    "m3",
    "m2",
    "m1",
    "m0",
  ]);
  expect(second.nextCursor).toBeNull();
});

test("a list can be narrowed to what is unread, and to what it is about", async () => {
  const reader = someone();
  const { parties } = adRequestTold("ad_request.offered").data as {
    parties: Record<string, string>;
  };
  const about = { parties: { ...parties, influencerId: reader.id } as never };
  await tell([
    messageTo(reader, "m0"),
    messageTo(reader, "m1", 1),
    adRequestTold("ad_request.offered", SPONSOR, about),
    adRequestTold("ad_request.cancelled", SPONSOR, about),
  ]);
  const wanted = (change: Omit<Parameters<typeof listNotifications>[1], "limit">) =>
    listNotifications(ctxOf(reader), { limit: 20, ...change });
  const kinds = async (change: Parameters<typeof wanted>[0]) =>
    (await wanted(change)).items.map(({ kind }) => kind);
  expect(await kinds({ about: "offers" })).toEqual(["ad_request.offered"]);
  expect(await kinds({ about: "work" })).toEqual(["ad_request.cancelled"]);
  const [newest] = (await wanted({ about: "messages" })).items;
  await readNotifications(ctxOf(reader), [newest?.id ?? ""]);
  const unread = await wanted({ unread: "true", about: "messages" });
  expect(unread.items.map(({ text }) => text)).toEqual(["m0"]);
  expect(unread.unread).toBe(3);
});

test("a list costs one round trip of two reads made together", async () => {
  const reader = someone();
  await tell(Array.from({ length: 25 }, (_, i) => messageTo(reader, `m${i}`, i)));
  const calls: string[] = [];
  let units = 0;
  platform.table.client.middlewareStack.add(
    (next, context) => async (args) => {
      calls.push(context.commandName ?? "");
      (args.input as { ReturnConsumedCapacity?: string }).ReturnConsumedCapacity = "TOTAL";
      const answer = await next(args);
      const { ConsumedCapacity } = answer.output as {
        ConsumedCapacity?: { CapacityUnits: number };
      };
      units += ConsumedCapacity?.CapacityUnits ?? 0;
      return answer;
    },
    { step: "initialize", name: "counting", override: true },
  );
  const page = await list(reader, 25);
  platform.table.client.middlewareStack.remove("counting");
  expect(page.items).toHaveLength(25);
  expect(calls.sort()).toEqual(["GetItemCommand", "QueryCommand"]);
  expect(units).toBeGreaterThan(0);
  expect(units).toBeLessThanOrEqual(3.5);
});

test("marking some leaves the others, and marking again changes nothing", async () => {
  const reader = someone();
  await tell(Array.from({ length: 3 }, (_, i) => messageTo(reader, `m${i}`, i)));
  const [newest, middle] = (await list(reader)).items;
  const ids = [newest?.id ?? "", middle?.id ?? "", "ntf_unknown", "", newest?.id ?? ""];
  expect(await readNotifications(ctxOf(reader), ids)).toEqual({ unread: 1 });
  expect(await readNotifications(ctxOf(reader), ids)).toEqual({ unread: 1 });
  expect((await list(reader)).items.map(({ read }) => read)).toEqual([true, true, false]);
  expect(await unreadRows(reader)).toBe(1);
});

test("all that is unread can be marked at once, however much it is", async () => {
  const reader = someone();
  await tell(Array.from({ length: 100 }, (_, i) => messageTo(reader, `m${i}`, i)));
  expect(await readNotifications(ctxOf(reader))).toEqual({ unread: 0 });
  expect(await unreadRows(reader)).toBe(0);
  expect((await list(reader)).unread).toBe(0);
});

test("the count stays that of the unread rows while many mark and more arrives", async () => {
  const reader = someone();
  await tell(Array.from({ length: 10 }, (_, i) => messageTo(reader, `m${i}`, i)));
  const ids = (await list(reader)).items.map(({ id }) => id);
  const more = Array.from({ length: 5 }, (_, i) => messageTo(reader, `more${i}`, 20 + i));
  await Promise.all([
    readNotifications(ctxOf(reader)),
    readNotifications(ctxOf(reader), ids.slice(0, 6)),
    readNotifications(ctxOf(reader), ids.slice(4)),
    tell(more),
  ]);
  const inbox = await platform.table.get(Inboxes, { accountId: reader.id });
  expect(inbox?.unread).toBe(await unreadRows(reader));
  expect((await list(reader)).items.filter(({ read }) => !read)).toHaveLength(inbox?.unread ?? -1);
});

test("a repeat under the same key marks nothing that came since", async () => {
  const reader = someone();
  await tell([messageTo(reader, "first")]);
  const ctx = {
    ...ctxOf(reader),
    idempotency: { key: `${reader.id}#k`, digest: "d", status: 200 },
  };
  expect(await readNotifications(ctx)).toEqual({ unread: 0 });
  await tell([messageTo(reader, "second", 1)]);
  await expect(readNotifications(ctx)).rejects.toMatchObject({ message: /fulfilled before/ });
  expect((await list(reader)).unread).toBe(1);
});

test("each admin is told of a sponsor that waits, and none before there is one", async () => {
  const alone = await testPlatform();
  const waits = accountTold(
    "account.registered",
    SPONSOR.id,
    { role: "sponsor", name: "Meridian", from: null, to: "pending" },
    SPONSOR,
  );
  await expect(notify(worker(alone), waits)).rejects.toThrow("No admin");
  for (const id of ["adm_1", "adm_2"]) {
    const data = { role: "admin", name: "Root", from: null, to: "active" };
    await notify(worker(alone), accountTold("account.registered", id, data));
  }
  await notify(worker(alone), waits);
  for (const id of ["adm_1", "adm_2"]) {
    const page = await listNotifications(testCtx(alone, { id, role: "admin", name: "Root" }), {
      limit: 5,
    });
    expect(page).toMatchObject({ unread: 1, items: [{ title: "Meridian waits for approval." }] });
  }
  expect(await listNotifications(testCtx(alone, INFLUENCER), { limit: 5 })).toMatchObject({
    items: [],
    unread: 0,
  });
});
