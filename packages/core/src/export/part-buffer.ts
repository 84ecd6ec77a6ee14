/** What a page may add to a part that is all but full. */
const SLACK = 512 * 1024;

/**
 * Bytes on their way into a part, in one piece of memory that is used again for the next: at most
 * a part and a page.
 */
export class PartBuffer {
  private memory: Buffer = Buffer.allocUnsafe(64 * 1024);
  private used = 0;

  constructor(private readonly partBytes: number) {}

  add(more: string | Uint8Array): void {
    const size = typeof more === "string" ? Buffer.byteLength(more) : more.length;
    this.makeRoom(this.used + size);
    if (typeof more === "string") this.memory.write(more, this.used);
    else this.memory.set(more, this.used);
    this.used += size;
  }

  get isFull(): boolean {
    return this.used >= this.partBytes;
  }

  get length(): number {
    return this.used;
  }

  /** What was added, to be sent before anything else is. */
  get bytes(): Uint8Array {
    return this.memory.subarray(0, this.used);
  }

  clear(): void {
    this.used = 0;
  }

  private makeRoom(size: number): void {
    if (size <= this.memory.length) return;
    const wanted = Math.min(this.memory.length * 4, this.partBytes + SLACK);
    const larger = Buffer.allocUnsafe(Math.max(size, wanted));
    this.memory.copy(larger, 0, 0, this.used);
    this.memory = larger;
  }
}
