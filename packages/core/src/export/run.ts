import {
  type Ctx,
  log,
  type NewEvent,
  now,
  saveHeld,
  type Write,
  write,
} from "../platform/index.ts";
import { ExportParts } from "./export.entity.ts";
import type { ExportRow } from "./export.rules.ts";
import { type Changes, heldBy, type Pace } from "./lease.ts";
import { PartBuffer } from "./part-buffer.ts";
import { readParts } from "./read-parts.ts";
import type { Slice } from "./slices.ts";

const BUCKET = "exports";
const CSV = "text/csv; charset=utf-8";
const PART_DIGITS = 5;

/**
 * An export in the hands of the worker that holds its lease. Rows are collected until a part is
 * full; the part is sent, and then noted together with the position behind it, on the condition
 * that the lease is still held. So going on means to read on from that position, and every row is
 * in the file once, whoever dies when.
 */
export class ExportRun {
  private readonly buffer: PartBuffer;
  /** What is to be noted of the rows in the buffer. */
  private collected: Changes = {};
  private keptAt = now().getTime();
  private notedAt = this.keptAt;

  constructor(
    private readonly ctx: Ctx,
    /** As of the last note. */
    public row: ExportRow,
    private readonly lease: string,
    private readonly pace: Pace,
  ) {
    this.buffer = new PartBuffer(pace.partBytes);
  }

  /** Begins the file, or brings back what of it is in no part yet; false when that is gone. */
  async open(head: string): Promise<boolean> {
    const { position, rest } = this.row;
    if (position === undefined) this.buffer.add(head);
    if (!rest) return true;
    const stored = await this.ctx.platform.objects.read(BUCKET, rest);
    if (!stored) return false;
    for await (const bytes of stored.body) this.buffer.add(bytes);
    return true;
  }

  /** Rows of the file so far. */
  get rows(): number {
    return this.collected.rows ?? this.row.rows;
  }

  /** Takes rows, and sends them where a part is full or much time has passed. */
  async add({ text, rows, after, progress, firstAt }: Slice): Promise<void> {
    this.buffer.add(text);
    this.collected = {
      rows: this.rows + rows,
      ...(after ? { position: after } : { wholeRead: true }),
      ...(firstAt !== undefined && { firstAt }),
      progress: Math.max(progress, this.row.progress),
    };
    const time = now().getTime();
    if (this.buffer.isFull) await this.sendPart();
    else if (after && time - this.notedAt >= this.pace.noteMs) await this.sendRest();
    else if (time - this.keptAt >= this.pace.leaseMs / 4) await this.keep();
  }

  /** Waits for something while staying the holder. */
  async waitFor<T>(wanted: Promise<T>): Promise<T> {
    const arrived = wanted.then((value) => ({ value }));
    for (;;) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, this.pace.leaseMs / 4);
      });
      const answer = await Promise.race([arrived, late]).finally(() => clearTimeout(timer));
      if (answer) return answer.value;
      await this.keep();
    }
  }

  /** Stays the holder. `UnderWay` when another has taken over. */
  private keep = (): Promise<void> => this.commit({});

  /** Puts what is collected aside, so that little is lost where rows are slow to come. */
  async sendRest(): Promise<void> {
    const rest = `${this.prefix}/${this.lease}-${this.rows}.rest`;
    await this.ctx.platform.uploads.put(BUCKET, rest, this.buffer.bytes, CSV);
    await this.commit({ ...this.collected, rest, attempts: 0 });
  }

  /**
   * Makes the object of all that was read, and says where it lies; undefined when what was sent
   * before is gone. A small file is one object, put at once.
   */
  async close(): Promise<{ objectKey: string; bytes: number } | undefined> {
    const { uploads } = this.ctx.platform;
    if (!this.row.uploadId) {
      const objectKey = `${this.prefix}/${this.lease}.csv`;
      await uploads.put(BUCKET, objectKey, this.buffer.bytes, CSV);
      return { objectKey, bytes: this.buffer.length };
    }
    if (this.buffer.length > 0) await this.sendPart();
    else if (!this.row.wholeRead) await this.commit(this.collected);
    return this.complete(this.row.objectKey ?? "", this.row.uploadId);
  }

  /** Completing may have been done before, without anyone having noted it. */
  private async complete(
    objectKey: string,
    uploadId: string,
  ): Promise<{ objectKey: string; bytes: number } | undefined> {
    const { objects, uploads } = this.ctx.platform;
    const parts = await readParts(this.ctx, this.row.id);
    const { bytes } = this.row;
    const outcome = await this.waitFor(uploads.complete(BUCKET, objectKey, uploadId, parts));
    if (outcome === "gone" && (await objects.size(BUCKET, objectKey)) !== bytes) return undefined;
    return { objectKey, bytes };
  }

  /** The end of it, with the event that tells of it. */
  async finish(changes: Changes, event: NewEvent): Promise<void> {
    const finishedAt = now().toISOString();
    await this.commit({ ...this.collected, ...changes, finishedAt, rest: "" }, [], [event]);
  }

  /** Drops parts of which nothing will be made; where that fails, the bucket does it in time. */
  async abandon(): Promise<void> {
    const { objectKey, uploadId } = this.row;
    if (!objectKey || !uploadId) return;
    await this.ctx.platform.uploads.abort(BUCKET, objectKey, uploadId).catch(() => undefined);
  }

  /** Sends what is collected as the next part, and notes it. */
  private async sendPart(): Promise<void> {
    const { id, ttl, bytes, nextPart } = this.row;
    const { objectKey, uploadId } = await this.upload();
    const sending = this.ctx.platform.uploads.part(
      BUCKET,
      objectKey,
      uploadId,
      nextPart,
      this.buffer.bytes,
    );
    const etag = await this.waitFor(sending);
    const part = String(nextPart).padStart(PART_DIGITS, "0");
    await this.commit(
      {
        ...this.collected,
        bytes: bytes + this.buffer.length,
        nextPart: nextPart + 1,
        rest: "",
        attempts: 0,
      },
      [write(ExportParts.put({ exportId: id, part, etag, ttl }))],
    );
    this.buffer.clear();
  }

  /** The upload that parts belong to, begun with the first of them. */
  private async upload(): Promise<{ objectKey: string; uploadId: string }> {
    const { objectKey, uploadId } = this.row;
    if (objectKey && uploadId) return { objectKey, uploadId };
    const key = `${this.prefix}/${this.lease}.csv`;
    const begun = await this.ctx.platform.uploads.begin(BUCKET, key, CSV);
    await this.commit({ objectKey: key, uploadId: begun });
    return { objectKey: key, uploadId: begun };
  }

  /** Below its owner, and under names of this worker's own: nobody writes over another's object. */
  private get prefix(): string {
    return `${this.row.ownerId}/${this.row.id}`;
  }

  private async commit(
    changes: Changes,
    writes: Write[] = [],
    events: NewEvent[] = [],
  ): Promise<void> {
    const at = now();
    const leasedUntil = at.getTime() + this.pace.leaseMs;
    const { id, rest } = this.row;
    const held = heldBy(id, this.lease, { ...changes, leasedUntil });
    await saveHeld({ ...this.ctx, now: at }, id, held, { writes, events });
    this.row = { ...this.row, ...changes, leasedUntil };
    this.keptAt = at.getTime();
    if (changes.rows !== undefined) this.notedAt = this.keptAt;
    if (rest && rest !== this.row.rest) await this.removeRest(rest);
  }

  /** Of a rest that no row names any more; where that fails, the bucket does it in time. */
  private async removeRest(rest: string): Promise<void> {
    const { platform, requestId } = this.ctx;
    await platform.objects.remove(BUCKET, rest).catch((error: Error) => {
      log.warn("rest of an export not removed", { requestId, errorName: error.name });
    });
  }
}
