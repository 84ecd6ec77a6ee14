import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { liveCampaign, someSponsor } from "../ad-request/testing.ts";
import {
  type Ctx,
  documentClient,
  type Platform,
  setClock,
  Table,
  Uploads,
} from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { type Bucket, startBucket } from "./bucket.testing.ts";
import { ExportParts, Exports } from "./export.entity.ts";
import type { ExportRequested } from "./export.events.ts";
import { eventsOf, fileOf, putRequests, requested } from "./export.testing.ts";
import type { Pace } from "./lease.ts";
import { getExport } from "./read-exports.ts";
import { runExport } from "./run-export.ts";

let bucket: Bucket;
let platform: Platform;
let sponsor: Ctx;
let campaignId: string;
/** What an undisturbed run writes. */
let whole: string;

const COUNT = 160;
const QUICK: Pace = {
  leaseMs: 60_000,
  workMs: 20_000,
  noteMs: 60_000,
  partBytes: 8_000,
  pageRows: 45,
};
const IN_STRETCHES: Pace = { ...QUICK, workMs: 0, partBytes: 25_000, pageRows: 60 };
/** The clock is put forward past a dead worker's lease instead of waiting for it. */
let ahead = 0;
const leaseRunsOut = () => {
  ahead += QUICK.leaseMs + 1;
};

beforeAll(async () => {
  setClock(() => new Date(Date.now() + ahead));
  bucket = await startBucket();
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
  campaignId = await liveCampaign(sponsor, 100_000);
  await putRequests(sponsor, campaignId, COUNT, (n) => ({ influencerName: `=Zoë "${n}"\n🌈` }));
  const event = await wanted();
  expect(await runExport(platform, event.data, QUICK)).toBe("over");
  whole = await fileOf(platform, bucket, event.data.exportId);
  const parts = ExportParts.query.ofExport({ exportId: event.data.exportId });
  expect((await platform.table.query(ExportParts, parts)).items).toHaveLength(4);
});
afterAll(() => {
  setClock();
  bucket.close();
});
beforeEach(() => bucket.objects.clear());

const wanted = () => requested(sponsor, { kind: "ad-requests", campaignId });

async function expectWhole({ data: { exportId } }: ExportRequested): Promise<void> {
  expect(await getExport(sponsor, exportId)).toMatchObject({
    status: "ready",
    progress: 1,
    rows: COUNT,
    size: Buffer.byteLength(whole),
  });
  expect((await fileOf(platform, bucket, exportId)) === whole).toBe(true);
  const events = await eventsOf(platform, exportId);
  expect(events.map(({ kind }) => kind)).toEqual(["export.requested", "export.ready"]);
}

class Killed extends Error {}
const thrown = (error: unknown) => error;

/** A process that dies at one call to the table or to S3: that call is sent or not, and none after it. */
function dyingAt(call: number, sent: boolean): Platform {
  let calls = 0;
  const dying =
    <A extends unknown[]>(send: (...args: A) => Promise<unknown>) =>
    async (...args: A) => {
      calls += 1;
      const mine = calls;
      if (mine > call || (mine === call && !sent)) throw new Killed();
      const answer = await send(...args);
      if (mine === call || calls > call) throw new Killed();
      return answer;
    };
  const client = documentClient();
  Object.assign(client, { send: dying(client.send.bind(client) as () => Promise<unknown>) });
  const through = <T extends object>(engine: T): T =>
    new Proxy(engine, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
        return dying(method.bind(target));
      },
    });
  return Object.create(platform, {
    table: { value: new Table(platform.table.name, client) },
    uploads: { value: through(platform.uploads) },
    objects: { value: through(platform.objects) },
  }) as Platform;
}

test.each([
  ["at once", false, QUICK],
  ["at once", true, QUICK],
  ["in many stretches", false, IN_STRETCHES],
  ["in many stretches", true, IN_STRETCHES],
])(
  "written %s and killed at any call to the table or to S3 (sent: %s), the next worker ends with the same file",
  async (_, sent, pace) => {
    let killed = 0;
    for (let call = 1; ; call++) {
      const event = await wanted();
      const dying = dyingAt(call, sent);
      let first: unknown;
      do first = await runExport(dying, event.data, pace).catch(thrown);
      while (first === "more");
      leaseRunsOut();
      while ((await runExport(platform, event.data, QUICK)) === "more");
      await expectWhole(event);
      if (first === "over") break;
      expect(first).toBeInstanceOf(Killed);
      killed += 1;
    }
    expect(killed).toBeGreaterThanOrEqual(18);
  },
  120_000,
);

test("workers that are given the same export at once write one file and tell of it once", async () => {
  const event = await wanted();
  const outcomes = await Promise.all([1, 2, 3].map(() => runExport(platform, event.data)));
  expect(outcomes).toEqual(["over", "over", "over"]);
  await expectWhole(event);
});

test("a worker that fell silent and comes back spoils nothing of the one that went on", async () => {
  const event = await wanted();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let sleeping = true;
  const slow = new Proxy(platform.uploads, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        // The third part of the one who sleeps arrives when the other has sent all of its own.
        if (name === "part" && args[3] === 3 && sleeping) {
          sleeping = false;
          await held;
        }
        return method.apply(target, args);
      };
    },
  });
  const asleep = Object.create(platform, { uploads: { value: slow } }) as Platform;
  const first = runExport(asleep, event.data, QUICK).catch(thrown);
  await expect
    .poll(async () => (await platform.table.get(Exports, { id: event.data.exportId }))?.nextPart)
    .toBe(3);
  leaseRunsOut();
  const awake = new Proxy(platform.uploads, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        if (name === "complete") {
          release();
          expect(await first).toMatchObject({ name: "UnderWay" });
        }
        return method.apply(target, args);
      };
    },
  });
  const other = Object.create(platform, { uploads: { value: awake } }) as Platform;
  expect(await runExport(other, event.data, QUICK)).toBe("over");
  await expectWhole(event);
});

test("what S3 refuses for a while is sent again, and each part lies there once", async () => {
  const quick = { timeoutMs: 5_000, tries: 5, pauseMs: 1 };
  const patient = Object.create(platform, {
    uploads: { value: new Uploads(platform.objects, quick) },
  }) as Platform;
  for (const kind of ["begin", "part", "complete"]) {
    bucket.failNext(kind, 500, 503, 0, 429);
    const event = await wanted();
    expect(await runExport(patient, event.data, QUICK)).toBe("over");
    await expectWhole(event);
  }
});

test("while S3 is away the export waits in the queue, then goes on from its last part", async () => {
  const quick = { timeoutMs: 5_000, tries: 2, pauseMs: 1 };
  const impatient = Object.create(platform, {
    uploads: { value: new Uploads(platform.objects, quick) },
  }) as Platform;
  const event = await wanted();
  const before = bucket.requests.length;
  bucket.failNext("complete", 500, 500, 503, 503);
  expect(await runExport(impatient, event.data, QUICK)).toBe("more");
  await expect(runExport(impatient, event.data, QUICK)).rejects.toThrow("S3 answered 503");
  expect(await runExport(impatient, event.data, QUICK)).toBe("over");
  const parts = bucket.requests.slice(before).filter((kind) => kind === "part");
  expect(parts).toHaveLength(4);
  await expectWhole(event);
});

test("an export that fails again and again ends in words, with an event, and leaves no parts behind", async () => {
  const event = await wanted();
  const quick = { timeoutMs: 5_000, tries: 1, pauseMs: 1 };
  const impatient = Object.create(platform, {
    uploads: { value: new Uploads(platform.objects, quick) },
  }) as Platform;
  const open = bucket.open();
  bucket.failNext("part", ...Array.from({ length: 20 }, () => 403));
  for (let i = 0; i < 3; i++) {
    await expect(runExport(impatient, event.data, QUICK)).rejects.toThrow("S3 answered 403");
  }
  expect(await runExport(impatient, event.data, QUICK)).toBe("over");
  bucket.failNext("part");
  expect(await getExport(sponsor, event.data.exportId)).toMatchObject({
    status: "failed",
    error: expect.stringMatching(/our side/),
  });
  expect(await getExport(sponsor, event.data.exportId)).not.toHaveProperty("url");
  const events = await eventsOf(platform, event.data.exportId);
  expect(events.map(({ kind }) => kind)).toEqual(["export.requested", "export.failed"]);
  expect(bucket.open()).toBe(open);
});
