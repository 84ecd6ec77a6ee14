import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { site } from "@tandem/functions/wiring";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outputsOf } from "../commands/outputs.ts";

const s3 = new S3Client({ forcePathStyle: true });
let bucket: string;
beforeAll(async () => {
  bucket = (await outputsOf("tandem-dev-site")).FilesBucket ?? "";
});
afterAll(() => s3.destroy());

async function object(Key: string) {
  const { Body, ...facts } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
  return { ...facts, text: (await Body?.transformToString()) ?? "" };
}

test("the app's page is never kept and is HTML", async () => {
  const page = await object("index.html");
  expect(page.CacheControl).toBe(site.caching.page);
  expect(page.ContentType).toBe("text/html; charset=utf-8");
  expect(page.text).toContain("/assets/");
});

test("every file that the page asks for is there, and kept for ever", async () => {
  const html = (await object("index.html")).text;
  const asked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, key = ""]) => key);
  expect(asked.length).toBeGreaterThan(0);
  for (const key of asked) {
    const { CacheControl, ContentType } = await object(key);
    expect([key, CacheControl]).toEqual([key, site.caching.hashed]);
    expect(Object.values(site.files)).toContain(ContentType);
  }
});

test("the bucket holds the app and nothing else", async () => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  const endings = Object.keys(site.files);
  for (const { Key = "" } of Contents) {
    expect(endings.some((ending) => Key.endsWith(ending))).toBe(true);
    expect(Key).not.toMatch(/\.map$/);
  }
});

test("nobody reads the bucket but CloudFront", async () => {
  const answer = await fetch(`${process.env.AWS_ENDPOINT_URL}/${bucket}/index.html`);
  expect(answer.status).toBe(403);
});
