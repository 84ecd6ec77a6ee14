import type { Import, NewImport } from "@tandem/contract";
import { type InfluencerRow, Influencers } from "../influencer/index.ts";
import { type Actor, Events, idOf, type Platform, type Told, told } from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";
import type { Bucket } from "./bucket.testing.ts";
import { createUpload, uploadKey } from "./create-upload.ts";
import type { ImportRequested } from "./import.events.ts";
import { importCreators } from "./import-creators.ts";
import { readImport } from "./read-import.ts";
import { startImport } from "./start-import.ts";

export const ADMIN: Actor = { id: "adm_0000000001", role: "admin", name: "Ada" };
export const WISH: Omit<NewImport, "uploadId"> = {
  mapping: { handle: "handle", followers: "followers", country: "country" },
  defaults: { platform: "instagram", category: "other" },
};

/** Uploads a file and asks for its import; the event as the queue would bring it. */
export async function requested(
  platform: Platform,
  bucket: Bucket,
  file: Uint8Array | string,
  wish: Partial<NewImport> = {},
): Promise<ImportRequested> {
  const ctx = testCtx(platform, ADMIN);
  const { uploadId } = await createUpload(ctx);
  bucket.put(uploadKey(ADMIN.id, uploadId), file);
  const { id } = await startImport(ctx, { ...WISH, ...wish, uploadId });
  const [event] = await eventsOf(platform, id);
  return event as ImportRequested;
}

/** The same, worked on to its end. */
export async function imported(
  platform: Platform,
  bucket: Bucket,
  file: Uint8Array | string,
  wish: Partial<NewImport> = {},
): Promise<Import> {
  const event = await requested(platform, bucket, file, wish);
  while ((await importCreators(platform, event)) === "more");
  return readImport(testCtx(platform, ADMIN), event.data.importId);
}

export async function eventsOf(platform: Platform, subjectId: string): Promise<Told[]> {
  const events: Told[] = [];
  for await (const row of platform.table.all(Events, Events.query.ofSubject({ subjectId }))) {
    events.push(told(row));
  }
  return events;
}

export const idOfHandle = (handle: string) => idOf("inf", "imported", `instagram:${handle}`);

export const profileOf = (platform: Platform, handle: string): Promise<InfluencerRow | null> =>
  platform.table.get(Influencers, { id: idOfHandle(handle) });

/** A file of so many creators, `creator0` with 1,000 followers and on. */
export const fileOf = (count: number, from = 0): string =>
  `handle,followers,country\n${Array.from(
    { length: count },
    (_, i) => `creator${from + i},${1000 + from + i},Spain\n`,
  ).join("")}`;
