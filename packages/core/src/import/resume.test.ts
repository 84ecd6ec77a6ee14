import { afterAll, beforeAll, expect, test } from "vitest";
import { documentClient, type Platform, Table } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { type Bucket, startBucket } from "./bucket.testing.ts";
import { Imports } from "./import.entity.ts";
import type { ImportRequested } from "./import.events.ts";
import { ADMIN, eventsOf, fileOf, idOfHandle, profileOf, requested } from "./import.testing.ts";
import { importCreators } from "./import-creators.ts";
import { readImport } from "./read-import.ts";

let bucket: Bucket;
let platform: Platform;
beforeAll(async () => {
  bucket = await startBucket();
  platform = await testPlatform();
});
afterAll(() => bucket.close());

const QUICK = { leaseMs: 300, workMs: 20_000 };
const COUNT = 110;

class Killed extends Error {}
const thrown = (error: unknown) => error;

/** A process that dies at one call to the table: that call is sent or not, and none after it. */
function dyingAt(call: number, sent: boolean): Platform {
  const client = documentClient();
  const send = client.send.bind(client) as (command: unknown) => Promise<unknown>;
  let calls = 0;
  const dying = async (command: unknown) => {
    calls += 1;
    if (calls > call || (calls === call && !sent)) throw new Killed();
    const answer = await send(command);
    if (calls === call) throw new Killed();
    return answer;
  };
  Object.assign(client, { send: dying });
  const table = new Table(platform.table.name, client);
  return Object.create(platform, { table: { value: table } }) as Platform;
}

/** So many good rows and a bad one on line 61, in three batches. */
function fileWithABadRow(from: number): string {
  const lines = fileOf(COUNT, from).split("\n");
  lines.splice(60, 0, ",7,Spain");
  return lines.join("\n");
}

async function expectWhole({ data }: ImportRequested, from: number): Promise<void> {
  expect(await readImport(testCtx(platform, ADMIN), data.importId)).toMatchObject({
    status: "ready",
    created: COUNT,
    updated: 0,
    unchanged: 0,
    rejectedCount: 1,
    rejected: [{ line: 61, column: "handle" }],
  });
  for (const place of [0, 47, 48, 96, COUNT - 1]) {
    expect(await profileOf(platform, `creator${from + place}`)).toMatchObject({ rev: 1 });
    expect(await eventsOf(platform, idOfHandle(`creator${from + place}`))).toHaveLength(1);
  }
  expect(await eventsOf(platform, data.importId)).toHaveLength(2);
}

test.each([false, true])(
  "killed at any call to the table (sent: %s), the next worker ends with every row once and true figures",
  async (sent) => {
    let killed = 0;
    for (let from = sent ? 10_000 : 20_000, call = 1; ; from += COUNT, call++) {
      const event = await requested(platform, bucket, fileWithABadRow(from));
      const first = await importCreators(dyingAt(call, sent), event, QUICK).catch(thrown);
      expect(await importCreators(platform, event, QUICK)).toBe("over");
      await expectWhole(event, from);
      if (first === "over") break;
      expect(first).toBeInstanceOf(Killed);
      killed += 1;
    }
    expect(killed).toBeGreaterThanOrEqual(8);
  },
  60_000,
);

test("workers that are given the same import at once share it out, and count each row once", async () => {
  const event = await requested(platform, bucket, fileOf(300, 40_000));
  const outcomes = await Promise.all([1, 2, 3].map(() => importCreators(platform, event)));
  expect(outcomes).toEqual(["over", "over", "over"]);
  const answer = await readImport(testCtx(platform, ADMIN), event.data.importId);
  expect(answer).toMatchObject({ status: "ready", created: 300, unchanged: 0, rejectedCount: 0 });
});

test("two imports of the same creators at once make each profile once", async () => {
  const file = fileOf(150, 50_000);
  const events = await Promise.all([1, 2].map(() => requested(platform, bucket, file)));
  await Promise.all(
    events.map(async (event) => {
      while ((await importCreators(platform, event)) === "more");
    }),
  );
  const answers = await Promise.all(
    events.map((event) => readImport(testCtx(platform, ADMIN), event.data.importId)),
  );
  expect(answers.reduce((sum, { created }) => sum + created, 0)).toBe(150);
  expect(answers.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(150);
  expect(await eventsOf(platform, idOfHandle("creator50000"))).toHaveLength(1);
});

test("a file too long for one stretch of work goes on where it was", async () => {
  const event = await requested(platform, bucket, fileOf(130, 60_000));
  const stretch = { leaseMs: 20_000, workMs: 0 };
  const outcomes: string[] = [];
  do outcomes.push(await importCreators(platform, event, stretch));
  while (outcomes.at(-1) === "more");
  expect(outcomes).toEqual(["more", "more", "over"]);
  const answer = await readImport(testCtx(platform, ADMIN), event.data.importId);
  expect(answer).toMatchObject({ status: "ready", created: 130, unchanged: 0 });
});

test("a file that is replaced between two stretches is refused, and what came in before stays", async () => {
  const event = await requested(platform, bucket, fileOf(130, 80_000));
  expect(await importCreators(platform, event, { leaseMs: 20_000, workMs: 0 })).toBe("more");
  const row = await platform.table.get(Imports, { id: event.data.importId });
  bucket.put(row?.uploadKey ?? "", fileOf(130, 81_000));
  expect(await importCreators(platform, event)).toBe("over");
  const answer = await readImport(testCtx(platform, ADMIN), event.data.importId);
  expect(answer).toMatchObject({
    status: "failed",
    created: 48,
    error: expect.stringMatching(/replaced/),
  });
  expect(await profileOf(platform, "creator81048")).toBeNull();
});

test("an import that fails again and again ends in words", async () => {
  const event = await requested(platform, bucket, fileOf(10, 70_000));
  const objects = {
    read: () => Promise.reject(new Error("S3 answered 500.")),
  };
  const broken = Object.create(platform, { objects: { value: objects } }) as Platform;
  for (let i = 0; i < 3; i++) {
    await expect(importCreators(broken, event, QUICK)).rejects.toThrow("S3 answered 500.");
  }
  expect(await importCreators(broken, event, QUICK)).toBe("over");
  const answer = await readImport(testCtx(platform, ADMIN), event.data.importId);
  expect(answer).toMatchObject({
    status: "failed",
    created: 0,
    error: expect.stringMatching(/our side/),
  });
});
