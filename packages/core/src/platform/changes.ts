import { randomUUID } from "node:crypto";
import { Changes } from "./change.entity.ts";
import type { ItemOf } from "./entity.ts";
import type { Platform } from "./platform.ts";
import type { Position, Table } from "./table.ts";

/** How old what is known may be: a hit costs a share of one query in this time. */
const FRESH_FOR_MS = 500;
/**
 * How late something may be told, or be read by an eventually consistent read: what changed so
 * shortly before it was read is not remembered.
 */
export const LATE_MS = 15_000;
/** Rows are there for so long; who was silent for longer knows nothing any more. */
const KEPT_MS = 10 * 60_000;
const AT_ONCE = 500;

/** Tells every process that these partitions of the table changed. Called after they did. */
export async function tellChanged(
  { table }: Pick<Platform, "table">,
  partitions: Iterable<string>,
): Promise<void> {
  const all = [...new Set(partitions)];
  const at = Date.now();
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const op = Changes.upsert({
      at: String(at).padStart(13, "0"),
      id: randomUUID(),
      partitions: all.slice(i, i + AT_ONCE),
      ttl: Math.ceil((at + KEPT_MS) / 1000),
    });
    await table.update(Changes, op);
  }
  for (const partition of all) feeds.get(table)?.note(partition, at);
}

/** What a change is told to: something that remembers what it read. */
interface Listener {
  drop(partition: string): void;
  clear(): void;
}

interface Change {
  /** Epoch milliseconds. */
  at: number;
  partitions: readonly string[];
}
type ReadSince = (since: number) => Promise<Change[]>;

/** What one process knows of changes to a table: its own at once, those of others within half a second. */
export class ChangeFeed {
  private readonly listeners = new Set<Listener>();
  /** Partition → when it changed last, for as long as that matters. */
  private readonly lately = new Map<string, number>();
  private readonly read: ReadSince;
  private readonly clock: () => number;
  private readAt: number;
  private tidiedAt: number;
  private reading: Promise<void> | undefined;

  constructor(read: ReadSince, clock: () => number = Date.now) {
    this.read = read;
    this.clock = clock;
    this.readAt = clock();
    this.tidiedAt = this.readAt;
  }

  listen(listener: Listener): void {
    this.listeners.add(listener);
  }

  /** Brings what is remembered up to date, unless it was brought so within half a second. */
  current(): Promise<void> {
    if (this.clock() - this.readAt < FRESH_FOR_MS) return Promise.resolve();
    this.reading ??= this.refresh().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  /** Something changed: nothing made from it is kept. */
  note(partition: string, at: number): void {
    this.lately.set(partition, Math.max(at, this.lately.get(partition) ?? 0));
    for (const listener of this.listeners) listener.drop(partition);
    if (at - this.tidiedAt > LATE_MS) this.tidy(at);
  }

  /** Whether what was read since `at` may still be what was before a change. */
  isUnsettled(partitions: readonly string[], at: number): boolean {
    return partitions.some((one) => (this.lately.get(one) ?? 0) >= at - LATE_MS);
  }

  private async refresh(): Promise<void> {
    const startedAt = this.clock();
    const isLost = startedAt - this.readAt > KEPT_MS - LATE_MS;
    const rows = await this.read((isLost ? startedAt : this.readAt) - LATE_MS);
    if (isLost) for (const listener of this.listeners) listener.clear();
    for (const { at, partitions } of rows) {
      for (const partition of partitions) this.note(partition, at);
    }
    this.tidy(startedAt);
    this.readAt = startedAt;
  }

  private tidy(now: number): void {
    for (const [partition, at] of this.lately) {
      if (at < now - 2 * LATE_MS) this.lately.delete(partition);
    }
    this.tidiedAt = now;
  }
}

type Page = { items: ItemOf<typeof Changes>[]; last: Position | null };
const feeds = new WeakMap<Table, ChangeFeed>();

/** The feed of a table, made when first asked for; what this process writes it hears from the table itself. */
export function changesOf(table: Table): ChangeFeed {
  let feed = feeds.get(table);
  if (!feed) {
    const made = new ChangeFeed((since) => readSince(table, since));
    table.onWritten = (partition) => made.note(partition, Date.now());
    feeds.set(table, made);
    feed = made;
  }
  return feed;
}

async function readSince(table: Table, since: number): Promise<Change[]> {
  const op = Changes.query.inOrder({}).gte({ at: String(since).padStart(13, "0") });
  const rows: Change[] = [];
  let after: Position | null = null;
  do {
    const page: Page = await table.query(Changes, op, { after, consistent: true });
    for (const { at, partitions } of page.items) rows.push({ at: Number(at), partitions });
    after = page.last;
  } while (after);
  return rows;
}
