import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { bucketName } from "../environment.ts";
import { type Log, reason } from "../log.ts";

type Buckets = Readonly<Record<string, { readonly keepDays?: number }>>;

const DAY_MS = 86_400_000;
/** How the store names the three files that are one object. */
const PARTS = /\._S3rver_(object|metadata\.json|object\.md5)$/;

/**
 * Deletes the files of objects that are older than their bucket keeps them, as the deployed
 * buckets' lifecycle rules do.
 *
 * @returns how many objects went.
 */
export async function dropOld(directory: string, buckets: Buckets, now: Date): Promise<number> {
  let dropped = 0;
  for (const [name, { keepDays }] of Object.entries(buckets)) {
    if (keepDays === undefined) continue;
    const until = now.getTime() - keepDays * DAY_MS;
    const folder = join(directory, bucketName(name));
    const entries = await readdir(folder, { recursive: true }).catch(() => []);
    for (const file of entries.filter((one) => one.endsWith("._S3rver_object"))) {
      const path = join(folder, file);
      const { mtimeMs } = await stat(path);
      if (mtimeMs > until) continue;
      const stem = path.replace(PARTS, "");
      for (const end of ["object", "object.md5", "metadata.json"])
        await rm(`${stem}._S3rver_${end}`, { force: true });
      dropped++;
    }
  }
  return dropped;
}

/** Does so now and every day. */
export function startKeeping(directory: string, buckets: Buckets, log: Log): { stop(): void } {
  const drop = () =>
    void dropOld(directory, buckets, new Date()).catch((error: unknown) =>
      log("objects.not_dropped", { reason: reason(error) }),
    );
  drop();
  const timer = setInterval(drop, DAY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
