import { type AccountEvent, accountEvent, findPerson, nameOf } from "../account/index.ts";
import { type Ctx, type Part, refuse, save, unlessRefused, write } from "../platform/index.ts";
import { DataExports } from "./data-export.entity.ts";
import { type DataExportRow, objectKey } from "./data-export.rules.ts";
import { gatherData } from "./gather-data.ts";

type DataRequested = Extract<AccountEvent, { kind: "account.data_requested" }>;

const FAILED = "Your data could not be gathered. Ask for it again.";
const TYPE = "application/json";
/** A part of an upload; S3 wants 5 MiB at least. */
const PART_BYTES = 8 * 1024 * 1024;
/** Shown while it is under way: how much there will be is not known before it is read. */
const UNDER_WAY = 0.5;

/**
 * Gathers all data of an account and puts it where its owner can fetch it, with one part of the
 * file in memory at a time. Begun again it is made anew, which is the same file a little later;
 * once it is ready, or another was asked for, it is left.
 */
export async function exportData(ctx: Ctx, event: DataRequested): Promise<void> {
  const { table } = ctx.platform;
  const accountId = event.subjectId;
  const row = await table.get(DataExports, { accountId });
  if (!row) return removeData(ctx, accountId);
  if (row.id !== event.data.exportId || row.status === "ready") return;
  const person = await findPerson(ctx.platform, accountId);
  if (!person || person.account.status === "deleted") return;
  const { role } = person.account;
  const own: Ctx = { ...ctx, actor: { id: accountId, role, name: nameOf(person) } };
  const begun = unfinished(row, { status: "running", progress: UNDER_WAY });
  if (!(await unlessRefused(table.update(DataExports, begun)))) return;
  try {
    const size = await upload(own, row);
    await finish(ctx, row, role, size);
  } catch (error) {
    const failed = unfinished(row, { status: "failed", error: FAILED });
    if (await unlessRefused(table.update(DataExports, failed))) throw error;
    // It is over: ready by another's hand, no longer the last, or its account is gone meanwhile.
    if (!(await table.get(DataExports, { accountId }))) await removeData(ctx, accountId);
  }
}

/** What was gathered while the account was deleted is named by no row, so nobody else would find it. */
const removeData = ({ platform }: Ctx, accountId: string): Promise<void> =>
  platform.objects.remove("account-data", objectKey(accountId));

/** Only while it is the one that was asked for last, and not ready. */
const unfinished = ({ accountId, id }: DataExportRow, change: Partial<DataExportRow>) =>
  DataExports.patch({ accountId })
    .set(change)
    .where((one, { eq, ne }) => `${eq(one.id, id)} AND ${ne(one.status, "ready")}`);

async function finish(
  ctx: Ctx,
  row: DataExportRow,
  role: DataRequested["data"]["role"],
  size: number,
): Promise<void> {
  const ready = unfinished(row, { status: "ready", progress: 1, size });
  await save(ctx, {
    writes: [write(ready, () => refuse("request.conflict"))],
    events: [accountEvent("account.data_ready", row.accountId, { role, exportId: row.id })],
    answer: undefined,
  });
}

/** Puts the file into the bucket, in parts where it is large; how large it became, in bytes. */
async function upload(ctx: Ctx, row: DataExportRow): Promise<number> {
  const { uploads } = ctx.platform;
  const place = ["account-data", objectKey(row.accountId)] as const;
  const parts: Part[] = [];
  let uploadId: string | undefined;
  let waiting: Buffer[] = [];
  let bytes = 0;
  let size = 0;
  const flush = async () => {
    uploadId ??= await uploads.begin(...place, TYPE);
    const number = parts.length + 1;
    parts.push({
      number,
      etag: await uploads.part(...place, uploadId, number, Buffer.concat(waiting)),
    });
    waiting = [];
    bytes = 0;
  };
  for await (const piece of gatherData(ctx)) {
    const buffer = Buffer.from(piece);
    waiting.push(buffer);
    bytes += buffer.length;
    size += buffer.length;
    if (bytes >= PART_BYTES) await flush();
  }
  if (uploadId === undefined) await uploads.put(...place, Buffer.concat(waiting), TYPE);
  else {
    if (bytes > 0) await flush();
    await uploads.complete(...place, uploadId, parts);
  }
  return size;
}
