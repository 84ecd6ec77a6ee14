/**
 * Documents as rows of the table keep them: one JSON document a line, deflated, behind a byte that
 * tells the format. A cold function reads the rows and makes its index from them.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Doc, Schema } from "./schema.ts";

const FORMAT = 1;
/** Text of this kind deflates to between a tenth and a half; the first guess is a quarter. */
const FIRST_RATIO = 0.25;

export function pack<S extends Schema>(docs: Iterable<Doc<S>>): Uint8Array {
  return packLines(Array.from(docs, (doc) => JSON.stringify(doc)));
}

/** @throws Error when the bytes are of another format. */
export function* unpack<S extends Schema>(bytes: Uint8Array): Iterable<Doc<S>> {
  if (bytes[0] !== FORMAT) throw new Error("the packed segment is of another format");
  const text = inflateRawSync(bytes.subarray(1)).toString("utf8");
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    yield JSON.parse(text.slice(at, end)) as Doc<S>;
    at = end + 1;
  }
}

/**
 * Documents in as few packs as fit into `maxBytes` each, in order.
 * @throws RangeError when a single document does not fit.
 */
export function* packSegments<S extends Schema>(
  docs: Iterable<Doc<S>>,
  maxBytes = 300_000,
): Iterable<Uint8Array> {
  let lines: string[] = [];
  let size = 0;
  let ratio = FIRST_RATIO;
  for (const doc of docs) {
    const line = JSON.stringify(doc);
    const bytes = Buffer.byteLength(line) + 1;
    if (lines.length > 0 && (size + bytes) * ratio > maxBytes * 0.95) {
      const packs = [...packFitting(lines, maxBytes)];
      ratio = packs.reduce((sum, packed) => sum + packed.length, 0) / size;
      yield* packs;
      lines = [];
      size = 0;
    }
    lines.push(line);
    size += bytes;
  }
  if (lines.length > 0) yield* packFitting(lines, maxBytes);
}

/** Halves what came out too large. */
function* packFitting(lines: readonly string[], maxBytes: number): Iterable<Uint8Array> {
  const packed = packLines(lines);
  if (packed.length <= maxBytes) {
    yield packed;
    return;
  }
  if (lines.length === 1) throw new RangeError(`a document does not fit into ${maxBytes} bytes`);
  const half = lines.length >>> 1;
  yield* packFitting(lines.slice(0, half), maxBytes);
  yield* packFitting(lines.slice(half), maxBytes);
}

function packLines(lines: readonly string[]): Uint8Array {
  const text = lines.map((line) => `${line}\n`).join("");
  return Buffer.concat([Uint8Array.of(FORMAT), deflateRawSync(text)]);
}
