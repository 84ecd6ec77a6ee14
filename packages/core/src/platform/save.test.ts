import { Entity } from "electrodb";
import { beforeAll, describe, expect, test } from "vitest";
import { primary, SERVICE } from "./entity.ts";
import { refuse } from "./errors.ts";
import { Events } from "./event.entity.ts";
import { newId } from "./ids.ts";
import type { Platform } from "./platform.ts";
import { Repeated, save, throwRepeated, write } from "./save.ts";
import { testCtx, testPlatform } from "./testing.ts";

const Things = new Entity({
  model: { entity: "thing", service: SERVICE, version: "1" },
  attributes: { id: { type: "string", required: true }, n: { type: "number", required: true } },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: keys are templates of ElectroDB's
  indexes: { byId: primary(["id"], "thing#${id}", [], "thing") },
});

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const happened = (id: string) => ({
  subjectType: "thing",
  subjectId: id,
  kind: "thing.made",
  data: {},
});
const eventsOf = async (id: string) =>
  (await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }))).items;

describe("a change", () => {
  test("is saved with what tells of it, or not at all", async () => {
    const ctx = testCtx(platform);
    const id = newId("job");
    const taken = (current: Record<string, unknown> | undefined) =>
      refuse("request.stale", `It is ${current?.n}.`);
    const make = (n: number) =>
      save(ctx, {
        writes: [write(Things.create({ id, n }), taken)],
        events: [happened(id)],
        answer: n,
      });
    expect(await make(1)).toBe(1);
    await expect(make(2)).rejects.toMatchObject({ code: "request.stale", message: "It is 1." });
    expect(await platform.table.get(Things, { id })).toEqual({ id, n: 1 });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("that meets others on one row is tried again until it is through", async () => {
    const ctx = testCtx(platform);
    const id = newId("job");
    await platform.table.update(Things, Things.upsert({ id, n: 0 }));
    const add = () =>
      save(ctx, {
        writes: [write(Things.patch({ id }).add({ n: 1 }))],
        events: [happened(id)],
        answer: null,
      });
    await Promise.all(Array.from({ length: 30 }, add));
    expect((await platform.table.get(Things, { id }))?.n).toBe(30);
    expect(await eventsOf(id)).toHaveLength(30);
  });
});

describe("a wish with a key", () => {
  const keyed = (key: string, digest = "same", now?: Date) => ({
    ...testCtx(platform, undefined, now),
    idempotency: { key, digest, status: 201 },
  });
  const make = (ctx: ReturnType<typeof keyed>) => {
    const id = newId("job");
    return save(ctx, { writes: [write(Things.create({ id, n: 1 }))], events: [], answer: { id } });
  };

  test("is fulfilled once, and later gives the answer to the letter", async () => {
    const key = newId("job");
    const first = await make(keyed(key));
    const again = await make(keyed(key)).catch((error) => error);
    expect(again).toBeInstanceOf(Repeated);
    expect(again.answer).toEqual({ status: 201, answer: JSON.stringify(first) });
    await expect(throwRepeated(keyed(key))).rejects.toBeInstanceOf(Repeated);
  });

  test("with another body is refused, and after a day is a new one", async () => {
    const key = newId("job");
    await make(keyed(key));
    await expect(make(keyed(key, "other"))).rejects.toMatchObject({
      code: "request.idempotency_mismatch",
    });
    const tomorrow = new Date(Date.now() + 86_401_000);
    await expect(throwRepeated(keyed(key, "other", tomorrow))).resolves.toBeUndefined();
    await expect(make(keyed(key, "other", tomorrow))).resolves.toBeDefined();
  });
});
