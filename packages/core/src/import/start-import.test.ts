import { afterAll, beforeAll, expect, test } from "vitest";
import type { Platform } from "../platform/index.ts";
import { Repeated } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { type Bucket, startBucket } from "./bucket.testing.ts";
import { createUpload } from "./create-upload.ts";
import { ADMIN, eventsOf, fileOf, requested, WISH } from "./import.testing.ts";
import { readImport } from "./read-import.ts";
import { startImport } from "./start-import.ts";

let bucket: Bucket;
let platform: Platform;
beforeAll(async () => {
  bucket = await startBucket();
  platform = await testPlatform();
});
afterAll(() => bucket.close());

const OTHER = { id: "adm_0000000002", role: "admin" as const, name: "Bo" };

test("what is put at an upload's address can be imported by its admin, and by no other", async () => {
  const ctx = testCtx(platform, ADMIN);
  const { uploadId, uploadUrl, expiresAt } = await createUpload(ctx);
  expect(Date.parse(expiresAt)).toBeGreaterThan(ctx.now.getTime());
  const wish = { ...WISH, uploadId };
  await expect(startImport(ctx, wish)).rejects.toMatchObject({ code: "import.upload_missing" });
  await fetch(uploadUrl, { method: "PUT", body: fileOf(1) });
  await expect(startImport(testCtx(platform, OTHER), wish)).rejects.toMatchObject({
    code: "import.upload_missing",
  });
  const started = await startImport(ctx, wish);
  expect(started).toMatchObject({ status: "queued", progress: 0, created: 0, rejected: [] });
  expect(await readImport(ctx, started.id)).toEqual(started);
  expect((await eventsOf(platform, started.id)).map(({ kind }) => kind)).toEqual([
    "import.requested",
  ]);
});

test("a mapping without handle and address is refused at its field", async () => {
  const wish = { ...WISH, uploadId: "upl_0000000000", mapping: { followers: "followers" } };
  await expect(startImport(testCtx(platform, ADMIN), wish)).rejects.toMatchObject({
    code: "request.invalid",
    errors: [{ path: "mapping.handle" }],
  });
});

test("another admin's import, an unknown id and no id at all are not there", async () => {
  const event = await requested(platform, bucket, fileOf(1));
  for (const [actor, id] of [
    [OTHER, event.data.importId],
    [ADMIN, "imp_00000000000"],
    [ADMIN, "x".repeat(5_000)],
  ] as const) {
    await expect(readImport(testCtx(platform, actor), id)).rejects.toMatchObject({
      code: "request.not_found",
    });
  }
});

test("the same Idempotency-Key starts one import and gives one upload", async () => {
  const keyed = (key: string) => ({
    ...testCtx(platform, ADMIN),
    idempotency: { key, digest: "d", status: 202 },
  });
  const upload = await createUpload(keyed("upload"));
  const again = await createUpload(keyed("upload")).catch((error: unknown) => error);
  expect((again as Repeated).answer).toEqual({ status: 202, answer: JSON.stringify(upload) });
  await fetch(upload.uploadUrl, { method: "PUT", body: fileOf(1) });
  const wish = { ...WISH, uploadId: upload.uploadId };
  const started = await startImport(keyed("start"), wish);
  const repeated = await startImport(keyed("start"), wish).catch((error: unknown) => error);
  expect(repeated).toBeInstanceOf(Repeated);
  expect((repeated as Repeated).answer.answer).toBe(JSON.stringify(started));
});
