import { changesOf } from "./changes.ts";
import { type Bounds, Memory } from "./memory.ts";
import type { Platform } from "./platform.ts";
import type { Table } from "./table.ts";

/** An entry is read anew after so long, also when nobody told of a change. */
const MAX_AGE_MS = 60_000;

/** How often something was asked for, and how often memory had it. */
export interface HitRate {
  asked: number;
  hits: number;
}

type Value = object | null;
const figures = new Map<string, HitRate>();
const all = new Set<Cache<Value>>();

/**
 * What was read from the table, remembered in this process. A change made here drops it at once, one
 * made elsewhere within half a second of being told (`tellChanged`), and nothing is older than a
 * minute. For what others show of themselves: never for what is about to be changed or paid.
 *
 * Values are shared by all who ask, and frozen.
 */
export class Cache<V extends Value> {
  private readonly byTable = new WeakMap<Table, Memory<V>>();
  private readonly bounds: Bounds;
  private readonly rate: HitRate;

  constructor(name: string, bounds: Bounds) {
    this.bounds = bounds;
    this.rate = { asked: 0, hits: 0 };
    figures.set(name, this.rate);
    all.add(this as never);
  }

  /**
   * The value of a key, from memory or as `load` reads it.
   *
   * @param partitions the table's partitions that it is made from.
   */
  async read(
    { table }: Platform,
    key: string,
    partitions: readonly string[],
    load: () => Promise<V>,
  ): Promise<V> {
    const found = await this.find(table, [key]);
    const held = found.get(key);
    if (held) return held.value;
    const startedAt = Date.now();
    return this.keep(table, key, partitions, startedAt, await load());
  }

  /** Values by their keys; what memory has not, `load` reads together. */
  async readAll(
    { table }: Platform,
    keys: readonly string[],
    partitionsOf: (key: string) => readonly string[],
    load: (missing: readonly string[]) => Promise<ReadonlyMap<string, V>>,
    absent: V,
  ): Promise<Map<string, V>> {
    const found = await this.find(table, keys);
    const missing = keys.filter((key) => !found.has(key));
    const values = new Map([...found].map(([key, { value }]) => [key, value]));
    if (missing.length === 0) return values;
    const startedAt = Date.now();
    const loaded = await load(missing);
    for (const key of missing) {
      const value = loaded.get(key) ?? absent;
      values.set(key, this.keep(table, key, partitionsOf(key), startedAt, value));
    }
    return values;
  }

  /** Only where memory has something it is asked whether that still holds: what has to be read needs no such question. */
  private async find(table: Table, keys: readonly string[]): Promise<Map<string, { value: V }>> {
    const memory = this.memoryOf(table);
    const since = Date.now() - MAX_AGE_MS;
    this.rate.asked += keys.length;
    if (!keys.some((key) => memory.get(key, since))) return new Map();
    await changesOf(table).current();
    const found = new Map<string, { value: V }>();
    for (const key of keys) {
      const entry = memory.get(key, since);
      if (entry) found.set(key, entry);
    }
    this.rate.hits += found.size;
    return found;
  }

  private keep(
    table: Table,
    key: string,
    partitions: readonly string[],
    startedAt: number,
    value: V,
  ): V {
    if (!changesOf(table).isUnsettled(partitions, startedAt))
      this.memoryOf(table).set(key, frozen(value), partitions, startedAt);
    return value;
  }

  /** What this cache holds of a table; made together with hearing of the table's changes. */
  memoryOf(table: Table): Memory<V> {
    let memory = this.byTable.get(table);
    if (!memory) {
      memory = new Memory<V>(this.bounds);
      this.byTable.set(table, memory);
      changesOf(table).listen(memory);
    }
    return memory;
  }
}

/** Hit rates since the process began, by cache. */
export const hitRates = (): Record<string, HitRate> =>
  Object.fromEntries([...figures].map(([name, rate]) => [name, { ...rate }]));

/** Counts for something that remembers in a way of its own. */
export function countAsked(name: string, isHit: boolean): void {
  const rate = figures.get(name) ?? { asked: 0, hits: 0 };
  figures.set(name, rate);
  rate.asked++;
  if (isHit) rate.hits++;
}

/** Forgets all that is remembered of a table, so that what a miss costs can be measured. */
export function forgetCached({ table }: Platform): void {
  for (const cache of all) cache.memoryOf(table).clear();
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
