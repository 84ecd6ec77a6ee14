import { Cache, type Ctx, type ItemOf, type Platform } from "../platform/index.ts";
import {
  type Counter,
  counterOn,
  type Daily,
  monthOf,
  NOW,
  nowIn,
  POTS,
  type Pot,
  type StandingCounter,
} from "./counters.ts";
import { Figures } from "./figures.entity.ts";

/** How far back the series of a dashboard goes, today included. */
export const SERIES_DAYS = 30;
const DAY_MS = 86_400_000;

type Row = ItemOf<typeof Figures>;

/** The last so many UTC days, today last. */
export const lastDays = (now: Date, count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    new Date(now.getTime() - (count - 1 - i) * DAY_MS).toISOString().slice(0, 10),
  );

/** The figures of a scope: one query a shard, all at once, of no more rows than the series needs. */
export async function readFigures(ctx: Ctx, scope: string, shards: number): Promise<FiguresRead> {
  const pages = await Promise.all(
    Array.from({ length: shards }, (_, shard) => rowsOf(ctx.platform, scope, shard, ctx.now)),
  );
  return new FiguresRead(pages.flat());
}

/** The partition in which the figures of an account stand. */
export const partitionOf = (accountId: string): string => `figures#${accountId}#0`;

interface OwnRows {
  rows: Row[];
}
const own = new Cache<OwnRows>("statistics", { entries: 2_000, bytes: 8_000_000 });

/** The figures of the actor, remembered until events change them; the series begins anew each day. */
export async function readOwnFigures({ platform, actor, now }: Ctx): Promise<FiguresRead> {
  const key = `${actor.id} ${now.toISOString().slice(0, 10)}`;
  const { rows } = await own.read(platform, key, [partitionOf(actor.id)], async () => ({
    rows: await rowsOf(platform, actor.id, 0, now),
  }));
  return new FiguresRead(rows);
}

async function rowsOf(platform: Platform, scope: string, shard: number, now: Date): Promise<Row[]> {
  const first = monthOf(lastDays(now, SERIES_DAYS)[0] ?? "");
  // Months sort before what stands now, and what stands now is read whole.
  const op = Figures.query.ofScope({ scope, shard }).between({ row: first }, { row: `${NOW}~` });
  return (await platform.table.query(Figures, op)).items;
}

/** Figures as they were read: sums over the shards. */
export class FiguresRead {
  private readonly rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  private sum(row: string, counter: Counter): number {
    return this.rows
      .filter((one) => one.row === row)
      .reduce((sum, one) => sum + (one[counter] ?? 0), 0);
  }

  now(counter: StandingCounter): number {
    return this.sum(NOW, counter);
  }

  /** One count for each of a closed list. */
  counts<K extends string>(
    keys: readonly K[],
    counter: (key: K) => StandingCounter,
  ): Record<K, number> {
    return Object.fromEntries(keys.map((key) => [key, this.now(counter(key))])) as Record<
      K,
      number
    >;
  }

  on(what: Daily, day: string): number {
    return this.sum(monthOf(day), counterOn(what, day));
  }

  /** The pots of every currency that ever was used, by its code. */
  money(): Array<{ currency: string } & Record<Pot, number>> {
    const prefix = nowIn("");
    const rows = new Set(this.rows.map(({ row }) => row).filter((row) => row.startsWith(prefix)));
    return [...rows].sort().map((row) => {
      const pots = Object.fromEntries(POTS.map((pot) => [pot, this.sum(row, pot)]));
      return { currency: row.slice(prefix.length), ...(pots as Record<Pot, number>) };
    });
  }

  /** When the figures last changed. */
  get updatedAt(): string | null {
    return this.rows.reduce<string | null>(
      (latest, { updatedAt }) => (updatedAt && updatedAt > (latest ?? "") ? updatedAt : latest),
      null,
    );
  }
}
