import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import {
  DeleteObjectsCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { site } from "@tandem/functions/wiring";

const types: Record<string, string> = site.files;
/** How long a page that is open may still ask for a file of an older build. */
const OLD_DAYS = 30;
const DAY_MS = 86_400_000;

/** The S3 client for whatever the surroundings name, an emulator on one address included. */
const client = () => new S3Client({ forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL) });

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));

/** Which of the three ways of keeping a file is kept to; a name below `assets` holds a hash. */
export const cachingOf = (key: string): string =>
  key.endsWith(".html")
    ? site.caching.page
    : key.startsWith("assets/")
      ? site.caching.hashed
      : site.caching.other;

/**
 * Puts the built web app into its bucket: hashed files first and the page last, so that no page ever
 * asks for what is not there. What is there already stays as it is; files of builds that are a month
 * old go.
 *
 * @returns keys that were written and keys that were removed.
 */
export async function uploadSite(folder: string, bucket: string) {
  const s3 = client();
  const keys = (await filesBelow(folder)).filter((key) => extname(key) in types);
  keys.sort((a, b) => Number(a.endsWith(".html")) - Number(b.endsWith(".html")));
  const written: string[] = [];
  for (const key of keys) {
    const body = await readFile(join(folder, key));
    if (await isThere(s3, bucket, key, body)) continue;
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: types[extname(key)],
        CacheControl: cachingOf(key),
      }),
    );
    written.push(key);
  }
  const removed = await removeOld(s3, bucket, new Set(keys));
  s3.destroy();
  return { written, removed };
}

async function isThere(s3: S3Client, Bucket: string, Key: string, body: Buffer): Promise<boolean> {
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key })).catch(() => undefined);
  if (head?.CacheControl !== cachingOf(Key)) return false;
  return head.ETag === `"${createHash("md5").update(body).digest("hex")}"`;
}

async function removeOld(s3: S3Client, Bucket: string, current: Set<string>): Promise<string[]> {
  const before = Date.now() - OLD_DAYS * DAY_MS;
  const old: string[] = [];
  for await (const { Key = "", LastModified } of objectsIn(s3, Bucket)) {
    if (!current.has(Key) && (LastModified?.getTime() ?? 0) < before) old.push(Key);
  }
  await remove(s3, Bucket, old);
  return old;
}

/** Puts source maps where only who may read the bucket finds them, by function and version. */
export async function uploadMaps(folder: string, bucket: string, version: string): Promise<void> {
  const s3 = client();
  for (const key of await filesBelow(folder)) {
    const Body = await readFile(join(folder, key));
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `${version}/${key}`, Body }));
  }
  s3.destroy();
}

/** Empties a bucket, which CloudFormation does not delete before it is. */
export async function emptyBucket(bucket: string): Promise<void> {
  const s3 = client();
  try {
    const keys: string[] = [];
    for await (const { Key = "" } of objectsIn(s3, bucket)) keys.push(Key);
    await remove(s3, bucket, keys);
  } catch (error) {
    if ((error as Error).name !== "NoSuchBucket") throw error;
  } finally {
    s3.destroy();
  }
}

async function* objectsIn(s3: S3Client, Bucket: string) {
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken }));
    yield* page.Contents ?? [];
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
}

async function remove(s3: S3Client, Bucket: string, keys: string[]): Promise<void> {
  for (let i = 0; i < keys.length; i += 1000) {
    const Objects = keys.slice(i, i + 1000).map((Key) => ({ Key }));
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
  }
}
