/** Memory outside the JavaScript heap: arrays that grow while an index is built, and string tables. */

/** Whole numbers below 2^32, appended one by one. */
export class GrowingU32 {
  #data = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#data.length) {
      const bigger = new Uint32Array(this.length * 2);
      bigger.set(this.#data);
      this.#data = bigger;
    }
    this.#data[this.length++] = value;
  }

  /** What was pushed, without a copy: valid until the next push. */
  view(): Uint32Array {
    return this.#data.subarray(0, this.length);
  }
}

/** Bytes and UTF-8 text, appended one by one. */
export class GrowingBytes {
  #data = Buffer.alloc(1024);
  length = 0;

  push(byte: number): void {
    if (this.length === this.#data.length) this.#grow(1);
    this.#data[this.length++] = byte;
  }

  pushText(text: string): void {
    const most = text.length * 3;
    if (this.length + most > this.#data.length) this.#grow(most);
    this.length += this.#data.write(text, this.length, "utf8");
  }

  pushBytes(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#data.length) this.#grow(bytes.length);
    this.#data.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of exactly what was pushed. */
  done(): Buffer {
    const out = Buffer.from(new ArrayBuffer(this.length));
    this.#data.copy(out, 0, 0, this.length);
    return out;
  }

  #grow(by: number): void {
    const bigger = Buffer.from(new ArrayBuffer(Math.max(this.#data.length * 2, this.length + by)));
    this.#data.copy(bigger, 0, 0, this.length);
    this.#data = bigger;
  }
}

/** Many strings in one stretch of UTF-8; string `i` lies from `at[i]` to `at[i + 1]`. */
export interface Strings {
  readonly bytes: Buffer;
  readonly at: Uint32Array;
}

export const textAt = (strings: Strings, i: number): string =>
  strings.bytes.toString("utf8", strings.at[i], strings.at[i + 1]);

export class StringsBuilder {
  readonly #bytes = new GrowingBytes();
  readonly #at = new GrowingU32();

  push(text: string): void {
    this.#at.push(this.#bytes.length);
    this.#bytes.pushText(text);
  }

  /** Appends string `i` of another table as it is. */
  pushFrom(strings: Strings, i: number): void {
    this.#at.push(this.#bytes.length);
    this.#bytes.pushBytes(strings.bytes.subarray(strings.at[i], strings.at[i + 1]));
  }

  /** @throws RangeError above 4 GiB, which offsets of 32 bits cannot reach. */
  done(): Strings {
    if (this.#bytes.length > 0xffffffff) throw new RangeError("a string table ends at 4 GiB");
    this.#at.push(this.#bytes.length);
    return { bytes: this.#bytes.done(), at: this.#at.view().slice() };
  }
}
