import {
  type Because,
  type CreatorDraft,
  creatorKey,
  type ReadCreator,
  type Rejection,
} from "@tandem/contract/creators-csv";
import { Influencers, influencerEvent } from "../influencer/index.ts";
import {
  type Ctx,
  idOf,
  type NewEvent,
  now,
  Refusal,
  saveHeld,
  type Write,
  write,
} from "../platform/index.ts";
import { ImportRejections } from "./import.entity.ts";
import { type ImportFinished, importEvent } from "./import.events.ts";
import { decide } from "./import.rules.ts";
import type { StoredImport } from "./import.view.ts";
import { heldBy } from "./lease.ts";

/** Two writes a creator, one for the checkpoint, one for rejections: a transaction takes a hundred. */
const CREATORS_A_BATCH = 48;
/** Keeps a row of rejections below what an item of the table may weigh. */
const REASONS_A_BATCH = 100;
/** All rejected rows are counted, of their reasons so many are kept. */
export const MOST_REASONS = 1_000;
const READS_OF_A_BATCH = 5;

/**
 * An import in the hands of the worker that holds its lease. Rows are collected into batches; a
 * batch is one transaction of profiles, their events, the rejections and the checkpoint, on the
 * condition that the lease is still held. So a row is written and counted once or not at all,
 * whoever dies when, and going on means to skip the rows that the checkpoint has.
 */
export class ImportRun {
  private good: Array<{ line: number; creator: CreatorDraft }> = [];
  private reasons: Rejection[] = [];
  private rejectedRows = 0;
  private renewedAt = now().getTime();

  constructor(
    private readonly ctx: Ctx,
    /** As of the last batch. */
    public row: StoredImport,
    private readonly lease: string,
    private readonly leaseMs: number,
  ) {}

  /** Takes the next row of the file; true when the batch is full. */
  add(result: ReadCreator): boolean {
    if (result.ok) this.good.push(result);
    else this.reject(result.rejections);
    return this.good.length >= CREATORS_A_BATCH || this.reasons.length >= REASONS_A_BATCH;
  }

  private reject(reasons: Rejection[]): void {
    this.rejectedRows += 1;
    this.reasons.push(...reasons);
  }

  /** Stays the holder through a time without batches. `UnderWay` when another has taken over. */
  async keep(): Promise<void> {
    if (now().getTime() - this.renewedAt < this.leaseMs / 4) return;
    await this.commit([], [], {});
  }

  /** Writes the batch. `progress` is 0..1. */
  async flush(progress: number): Promise<void> {
    for (let read = 1; ; read++) {
      try {
        await this.flushOnce(progress);
        break;
      } catch (error) {
        // A profile was changed or claimed between its reading and the transaction: look again.
        const met = error instanceof Refusal && error.code === "request.conflict";
        if (!met || read === READS_OF_A_BATCH) throw error;
      }
    }
    this.good = [];
    this.reasons = [];
    this.rejectedRows = 0;
  }

  private async flushOnce(progress: number): Promise<void> {
    const { row, good } = this;
    const total = row.rows + good.length + this.rejectedRows;
    if (total === row.rows) return;
    const counts = { created: row.created, updated: row.updated, unchanged: row.unchanged };
    const writes: Write[] = [];
    const events: NewEvent[] = [];
    const claimed: Rejection[] = [];
    for (const { id, line, creator, existing } of await this.withExisting()) {
      const decision = decide(creator, existing, now());
      const data = { name: creator.displayName, importId: row.id };
      if (decision.kind === "create") {
        counts.created += 1;
        writes.push(write(Influencers.create({ id, ...decision.profile })));
        events.push(influencerEvent("influencer.imported", id, data));
      } else if (decision.kind === "update") {
        counts.updated += 1;
        const { id: _, createdAt: __, ...changes } = decision.changes;
        const unmoved = Influencers.patch({ id })
          .set(changes)
          .where(
            ({ rev, claimed: owned }, { eq }) =>
              `${eq(rev, existing?.rev ?? 0)} AND ${eq(owned, false)}`,
          );
        writes.push(write(unmoved));
        events.push(influencerEvent("influencer.reimported", id, data));
      } else if (decision.kind === "unchanged") counts.unchanged += 1;
      else {
        const { reason, why } = decision;
        claimed.push({ line, ...this.handleColumn(), reason, why });
      }
    }
    const reasons = [...this.reasons, ...claimed]
      .sort((one, other) => one.line - other.line)
      .slice(0, MOST_REASONS - row.listed);
    if (reasons.length > 0) {
      const batch = String(row.rows).padStart(9, "0");
      writes.push(write(ImportRejections.put({ importId: row.id, batch, reasons })));
    }
    await this.commit(writes, events, {
      ...counts,
      rejectedCount: row.rejectedCount + this.rejectedRows + claimed.length,
      listed: row.listed + reasons.length,
      rows: total,
      digest: row.digest,
      progress: Math.max(progress, row.progress),
      attempts: 0,
    });
  }

  private async withExisting() {
    const named = this.good.map(({ line, creator }) => {
      const id = idOf("inf", "imported", creatorKey(creator));
      return { id, line, creator };
    });
    const { table } = this.ctx.platform;
    const keys = named.map(({ id }) => ({ id }));
    const found = keys.length > 0 ? await table.getAll(Influencers, keys, true) : [];
    const byId = new Map(found.map((profile) => [profile.id, profile]));
    return named.map((one) => ({ ...one, existing: byId.get(one.id) }));
  }

  private handleColumn() {
    const column: string | undefined = this.row.mapping.handle ?? this.row.mapping.url;
    return column === undefined ? {} : { column };
  }

  /** The end of it, good or, for these reasons, bad. */
  async finish(because: readonly Because[] = []): Promise<void> {
    const { id, startedBy, created, updated, unchanged, rejectedCount } = this.row;
    const counts = { created, updated, unchanged, rejectedCount };
    const why = because.map((each) => each.why);
    const failure = because.length > 0 && {
      error: because.map(({ reason }) => `${reason}.`).join(" "),
      errors: why,
    };
    const end = failure
      ? { status: "failed" as const, ...failure }
      : { status: "ready" as const, progress: 1 };
    const data = { importId: id, startedBy, ...counts, ...failure };
    await this.commit([], [importEvent<ImportFinished>("import.finished", data)], end);
  }

  private async commit(
    writes: Write[],
    events: NewEvent[],
    changes: Partial<StoredImport>,
  ): Promise<void> {
    const at = now();
    const leasedUntil = at.getTime() + this.leaseMs;
    const { id } = this.row;
    const checkpoint = heldBy(id, this.lease, { ...changes, leasedUntil });
    await saveHeld({ ...this.ctx, now: at }, id, checkpoint, { writes, events });
    this.row = { ...this.row, ...changes, leasedUntil };
    this.renewedAt = at.getTime();
  }
}
