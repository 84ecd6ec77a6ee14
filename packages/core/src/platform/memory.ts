/** What an entry costs besides its content: the maps that hold it. */
const ENTRY_BYTES = 200;

interface Entry<V> {
  value: V;
  bytes: number;
  /** What it was made from: it goes when one of these changes. */
  tags: readonly string[];
  /** Epoch milliseconds. */
  at: number;
}

/** How much may be held; the least recently used goes first. */
export interface Bounds {
  entries: number;
  /** Of the values as JSON, which is about what they take. */
  bytes: number;
}

/**
 * Values in memory by key, bounded in number and size, and found by what they were made from. Pure:
 * it knows no clock and no table.
 */
export class Memory<V> {
  private readonly entries = new Map<string, Entry<V>>();
  private readonly byTag = new Map<string, Set<string>>();
  private readonly bounds: Bounds;
  private held = 0;

  constructor(bounds: Bounds) {
    this.bounds = bounds;
  }

  get size(): number {
    return this.entries.size;
  }

  get bytes(): number {
    return this.held;
  }

  /** The entry of a key that is no older than `since`; being asked for makes it the last to go. */
  get(key: string, since: number): { value: V } | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (entry.at < since) {
      this.remove(key);
      return undefined;
    }
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  set(key: string, value: V, tags: readonly string[], at: number): void {
    this.remove(key);
    const bytes = ENTRY_BYTES + 2 * key.length + JSON.stringify(value ?? null).length;
    if (bytes > this.bounds.bytes) return;
    this.entries.set(key, { value, bytes, tags, at });
    this.held += bytes;
    for (const tag of tags) {
      const keys = this.byTag.get(tag) ?? new Set();
      this.byTag.set(tag, keys.add(key));
    }
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.bounds.entries && this.held <= this.bounds.bytes) break;
      this.remove(oldest);
    }
  }

  /** Forgets all that was made from this. */
  drop(tag: string): void {
    for (const key of [...(this.byTag.get(tag) ?? [])]) this.remove(key);
  }

  clear(): void {
    this.entries.clear();
    this.byTag.clear();
    this.held = 0;
  }

  private remove(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.held -= entry.bytes;
    for (const tag of entry.tags) {
      const keys = this.byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.byTag.delete(tag);
    }
  }
}
