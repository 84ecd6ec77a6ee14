import { decodeWindows1252 } from "./windows-1252.ts";

/** A line longer than this is decoded in pieces: it holds no row that could be accepted. */
const LONGEST_LINE = 1_048_576;

const CR = 0x0d;
const LF = 0x0a;

/**
 * Bytes of a text file → text, piece by piece, with no more than one line held back.
 *
 * The encoding is found line by line, so that the answer does not depend on where the pieces were
 * cut, and a file put together from two sources reads as well: valid UTF-8 is UTF-8, any other line
 * is Windows-1252. A byte order mark decides for UTF-16 (what spreadsheets call "Unicode text"), and
 * is dropped.
 */
export class TextFromBytes {
  #held = new Uint8Array(0);
  #utf16: InstanceType<typeof TextDecoder> | undefined;
  #begun = false;

  /** The text of all lines that are complete by now. */
  push(bytes: Uint8Array): string {
    this.#held = joined(this.#held, bytes);
    if (!this.#begun && this.#held.length < 3) return "";
    this.#begin();
    if (this.#utf16) {
      const text = this.#utf16.decode(this.#held, { stream: true });
      this.#held = new Uint8Array(0);
      return text;
    }
    const end = endOfLastLine(this.#held);
    const cut = end === 0 && this.#held.length > LONGEST_LINE ? this.#held.length : end;
    const text = decodeLines(this.#held.subarray(0, cut));
    this.#held = this.#held.slice(cut);
    return text;
  }

  /** What was held back. */
  end(): string {
    this.#begin();
    const rest = this.#held;
    this.#held = new Uint8Array(0);
    return this.#utf16 ? this.#utf16.decode(rest) : decodeLines(rest);
  }

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    const [first, second, third] = this.#held;
    if (first === 0xff && second === 0xfe) this.#utf16 = new TextDecoder("utf-16le");
    else if (first === 0xfe && second === 0xff) this.#utf16 = new TextDecoder("utf-16be");
    else if (first === 0xef && second === 0xbb && third === 0xbf) this.#held = this.#held.slice(3);
  }
}

/** The whole text of a file, by the rules of {@link TextFromBytes}. */
export function decodeBytes(bytes: Uint8Array): string {
  const decoder = new TextFromBytes();
  return decoder.push(bytes) + decoder.end();
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeLines(bytes: Uint8Array): string {
  const whole = asUtf8(bytes);
  if (whole !== undefined) return whole;
  let text = "";
  for (let start = 0; start < bytes.length; ) {
    let end = start;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
    const line = bytes.subarray(start, end + 1);
    text += asUtf8(line) ?? decodeWindows1252(line);
    start = end + 1;
  }
  return text;
}

function endOfLastLine(bytes: Uint8Array): number {
  return Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
