import type { Upload } from "@tandem/contract";
import type * as v from "valibot";
import { type Ctx, newId, save } from "../platform/index.ts";

/** Where an upload lies in the bucket `imports`: below its account, so that nobody names another's. */
export const uploadKey = (accountId: string, uploadId: string): string =>
  `${accountId}/${uploadId}.csv`;

/** An address to put a file of creators at, once, within fifteen minutes. */
export async function createUpload(ctx: Ctx): Promise<v.InferOutput<typeof Upload>> {
  const uploadId = newId("upl");
  const key = uploadKey(ctx.actor.id, uploadId);
  const { url, expiresAt } = await ctx.platform.objects.presign("PUT", "imports", key);
  const answer = { uploadId, uploadUrl: url, expiresAt: expiresAt.toISOString() };
  // Nothing changes by this, so there is only the promise of the same answer to keep.
  return ctx.idempotency ? save(ctx, { writes: [], events: [], answer }) : answer;
}
