import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "../fixtures/notes.ts";
import { dropOld } from "./keeping.ts";

const DAY_MS = 86_400_000;
const now = new Date("2026-05-20T12:00:00Z");

test("objects older than their bucket keeps them go, with what is told of them", async () => {
  const folder = freshFolder();
  const object = (bucket: string, key: string, days: number): string => {
    const path = join(folder, `tandem-local-${bucket}`, key);
    mkdirSync(dirname(path), { recursive: true });
    for (const end of ["object", "object.md5", "metadata.json"])
      writeFileSync(`${path}._S3rver_${end}`, "x");
    const at = new Date(now.getTime() - days * DAY_MS);
    utimesSync(`${path}._S3rver_object`, at, at);
    return path;
  };
  const old = object("exports", "spo_1/a.csv", 31);
  const young = object("exports", "spo_1/b.csv", 29);
  const forever = object("reports", "spo_1/2026-01.pdf", 900);
  const buckets = { exports: { keepDays: 30 }, reports: {}, imports: { keepDays: 7 } };
  expect(await dropOld(folder, buckets, now)).toBe(1);
  expect(await dropOld(folder, buckets, now)).toBe(0);
  const there = (path: string) =>
    ["object", "object.md5", "metadata.json"].map((end) => existsSync(`${path}._S3rver_${end}`));
  expect(there(old)).toEqual([false, false, false]);
  expect(there(young)).toEqual([true, true, true]);
  expect(there(forever)).toEqual([true, true, true]);
});
