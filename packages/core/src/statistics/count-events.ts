import {
  type Ctx,
  Refusal,
  save,
  shardOf,
  type Told,
  tellChanged,
  type Write,
  write,
} from "../platform/index.ts";
import { NOW } from "./counters.ts";
import { type Delta, deltasOf } from "./deltas.ts";
import { Counted, Figures, PLATFORM, PLATFORM_SHARDS } from "./figures.entity.ts";
import { partitionOf } from "./read-figures.ts";

/** Rows that one transaction can hold. */
const AT_ONCE = 100;
const KEPT_SECONDS = 30 * 86_400;

/** The event is in the figures already. */
class AlreadyCounted extends Refusal {}

/**
 * Adds events to the figures, each once however often it comes: the marks of the events and what
 * they add are one transaction, and many events share the few rows that they change.
 */
export async function countEvents(ctx: Ctx, events: Told[]): Promise<void> {
  const telling = events.filter((event) => deltasOf(event).length > 0);
  await countAll(ctx, [...new Map(telling.map((event) => [event.id, event])).values()]);
}

async function countAll(ctx: Ctx, events: Told[]): Promise<void> {
  if (events.length === 0) return;
  const writes = writesOf(ctx, events);
  if (writes.length > AT_ONCE && events.length > 1) {
    const half = Math.ceil(events.length / 2);
    await countAll(ctx, events.slice(0, half));
    return countAll(ctx, events.slice(half));
  }
  try {
    await save(ctx, { writes, events: [], answer: undefined });
    await tellChanged(ctx.platform, accountsOf(events).map(partitionOf));
  } catch (error) {
    if (!(error instanceof AlreadyCounted)) throw error;
    await countAll(ctx, await uncounted(ctx, events));
  }
}

const accountsOf = (events: Told[]): string[] =>
  events.flatMap(deltasOf).flatMap(({ scope }) => (scope === PLATFORM ? [] : [scope]));

async function uncounted(ctx: Ctx, events: Told[]): Promise<Told[]> {
  const keys = events.map(({ id }) => ({ eventId: id }));
  const rows = await ctx.platform.table.getAll(Counted, keys, true);
  const counted = new Set(rows.map(({ eventId }) => eventId));
  return events.filter(({ id }) => !counted.has(id));
}

function writesOf(ctx: Ctx, events: Told[]): Write[] {
  const ttl = Math.floor(ctx.now.getTime() / 1000) + KEPT_SECONDS;
  const shard = shardOf(events[0]?.id ?? "", PLATFORM_SHARDS);
  return [
    ...events.map(({ id }) =>
      write(Counted.create({ eventId: id, ttl }), () => new AlreadyCounted("request.conflict")),
    ),
    ...rowsOf(events.flatMap(deltasOf)).map(({ scope, row, sums }) =>
      write(
        Figures.upsert({ scope, shard: scope === PLATFORM ? shard : 0, row })
          .add(sums)
          .set(row === NOW ? { updatedAt: ctx.now.toISOString() } : {}),
      ),
    ),
  ];
}

interface Row {
  scope: string;
  row: string;
  sums: Record<string, number>;
}

/** The deltas summed by row; each scope that changes also has its row `now`, which says when. */
function rowsOf(deltas: Delta[]): Row[] {
  const rows = new Map<string, Row>();
  const rowIn = (scope: string, row: string): Row => {
    const key = `${scope} ${row}`;
    const found = rows.get(key) ?? { scope, row, sums: {} };
    rows.set(key, found);
    return found;
  };
  for (const { scope, row, counter, by } of deltas) {
    const { sums } = rowIn(scope, row);
    sums[counter] = (sums[counter] ?? 0) + by;
    rowIn(scope, NOW);
  }
  return [...rows.values()];
}
