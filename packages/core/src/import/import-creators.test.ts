import { readFileSync } from "node:fs";
import { guessMapping, parseCsv } from "@tandem/contract/creators-csv";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Influencers } from "../influencer/index.ts";
import type { Platform } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { type Bucket, startBucket } from "./bucket.testing.ts";
import { CLAIMED } from "./import.rules.ts";
import { eventsOf, fileOf, idOfHandle, imported, profileOf } from "./import.testing.ts";

const REAL = new URL("../../../journeys/src/fixtures/top-instagram-accounts.csv", import.meta.url);

let bucket: Bucket;
let platform: Platform;
beforeAll(async () => {
  bucket = await startBucket();
  platform = await testPlatform();
});
afterAll(() => bucket.close());

const NOTHING = { created: 0, updated: 0, unchanged: 0, rejectedCount: 0, rejected: [] };

test("the published list of 200 accounts comes in whole, and a second time changes nothing", async () => {
  const bytes = readFileSync(REAL);
  const { header, entries } = parseCsv(bytes.toString());
  const rows = entries.flatMap((entry) => (entry.ok ? [entry] : []));
  const wish = {
    mapping: guessMapping(header, rows),
    defaults: { platform: "instagram" as const, category: "entertainment" as const },
  };
  const first = await imported(platform, bucket, bytes, wish);
  expect(first).toMatchObject({ ...NOTHING, status: "ready", progress: 1, created: 200 });
  const profile = await profileOf(platform, "cristiano");
  expect(profile).toMatchObject({
    displayName: "cristiano",
    location: { country: "ES" },
    claimed: false,
    listed: true,
    reach: 47_580_000,
    platforms: [
      { handle: "cristiano", followers: 475_800_000, avgLikes: 8_700_000, source: "estimated" },
    ],
  });
  const second = await imported(platform, bucket, bytes, wish);
  expect(second).toMatchObject({ ...NOTHING, status: "ready", unchanged: 200 });
  expect(await profileOf(platform, "cristiano")).toEqual(profile);
  expect((await eventsOf(platform, idOfHandle("cristiano"))).map(({ kind }) => kind)).toEqual([
    "influencer.imported",
  ]);
});

test("good rows come in, each bad one back with its line and reason", async () => {
  const answer = await imported(
    platform,
    bucket,
    'handle,followers,country\nmixed1,1k,Spain\n,5,Spain\nmixed2,many,Nowhereland\nMIXED1,2,Spain\n"mixed3,4\nmixed4,,\n',
  );
  expect(answer).toMatchObject({ status: "ready", created: 2, rejectedCount: 4 });
  expect(answer.rejected.map(({ line, column }) => [line, column])).toEqual([
    [3, "handle"],
    [4, "country"],
    [4, "followers"],
    [5, "handle"],
    [6, undefined],
  ]);
  expect(await profileOf(platform, "mixed2")).toBeNull();
  expect(await profileOf(platform, "mixed4")).toMatchObject({
    reach: 0,
    platforms: [{ followers: 0 }],
  });
});

test("of thousands of bad rows a thousand reasons are listed and all are counted", async () => {
  const answer = await imported(
    platform,
    bucket,
    `handle,followers,country\n${",1,Spain\n".repeat(2_345)}`,
  );
  expect(answer).toMatchObject({ ...NOTHING, rejectedCount: 2_345, rejected: expect.anything() });
  expect(answer.rejected.map(({ line }) => line)).toEqual(
    Array.from({ length: 1_000 }, (_, i) => i + 2),
  );
});

test("what a file says anew is taken over, what it leaves out stays", async () => {
  await imported(platform, bucket, fileOf(2, 100));
  const answer = await imported(
    platform,
    bucket,
    "handle,followers,country\ncreator100,9k,\ncreator101,1101,\n",
  );
  expect(answer).toMatchObject({ ...NOTHING, updated: 1, unchanged: 1 });
  expect(await profileOf(platform, "creator100")).toMatchObject({
    rev: 2,
    reach: 900,
    location: { country: "ES" },
    platforms: [{ followers: 9_000 }],
  });
  const kinds = (await eventsOf(platform, idOfHandle("creator100"))).map(({ kind }) => kind);
  expect(kinds).toEqual(["influencer.imported", "influencer.reimported"]);
  expect(await profileOf(platform, "creator101")).toMatchObject({ rev: 1 });
});

test("a claimed profile belongs to its owner: other figures for it are refused by line", async () => {
  await imported(platform, bucket, fileOf(2, 200));
  const id = idOfHandle("creator200");
  await platform.table.update(Influencers, Influencers.patch({ id }).set({ claimed: true }));
  const same = await imported(platform, bucket, fileOf(2, 200));
  expect(same).toMatchObject({ ...NOTHING, unchanged: 2 });
  const other = await imported(
    platform,
    bucket,
    "handle,followers,country\ncreator201,1,Spain\ncreator200,1,Spain\n",
  );
  expect(other).toMatchObject({ updated: 1, rejectedCount: 1 });
  expect(other.rejected).toEqual([{ line: 3, column: "handle", ...CLAIMED }]);
  expect(await profileOf(platform, "creator200")).toMatchObject({ rev: 1, reach: 120 });
});

test("the end of an import is told once, with its figures, in its admin's name", async () => {
  const { id } = await imported(platform, bucket, fileOf(3, 300));
  const events = await eventsOf(platform, id);
  expect(events.map(({ kind }) => kind)).toEqual(["import.requested", "import.finished"]);
  expect(events[1]).toMatchObject({
    subjectType: "import",
    actor: { id: "adm_0000000001" },
    data: {
      importId: id,
      startedBy: "adm_0000000001",
      created: 3,
      updated: 0,
      unchanged: 0,
      rejectedCount: 0,
    },
  });
});

test.each([
  ["a file of no bytes", "", "The file is empty."],
  ["blank lines", "\n\n", "The file cannot be read as CSV."],
  ["a header alone", "handle,followers,country\n", "The file has a header, but no rows below it."],
  [
    "another header",
    "name,fans\nx,1\n",
    'The file has no column "handle". The file has no column "followers". The file has no column "country".',
  ],
])("%s fails in words and changes nothing", async (_, file, error) => {
  const answer = await imported(platform, bucket, file);
  expect(answer).toMatchObject({ ...NOTHING, status: "failed", error });
  const [, end] = await eventsOf(platform, answer.id);
  expect(end).toMatchObject({ kind: "import.finished", data: { error } });
});

test("bytes that are no text fail in words", async () => {
  const noise = Buffer.from(
    Array.from({ length: 200_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255),
  );
  const answer = await imported(platform, bucket, noise);
  expect(answer).toMatchObject({ ...NOTHING, status: "failed", error: expect.any(String) });
});

test("a line of megabytes is one bad row among good ones", async () => {
  const long = "x".repeat(3_000_000);
  const file = `${fileOf(1, 400)}${long},1,Spain\n${fileOf(1, 401).split("\n")[1]}\n`;
  const answer = await imported(platform, bucket, file);
  expect(answer).toMatchObject({ status: "ready", created: 2, rejectedCount: 1 });
  expect(answer.rejected[0]).toMatchObject({ line: 3 });
});
