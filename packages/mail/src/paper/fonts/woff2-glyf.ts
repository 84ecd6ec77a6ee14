import { ByteReader } from "./byte-reader.ts";

interface Outlines {
  glyf: Uint8Array;
  /** In the long format. */
  loca: Uint8Array;
  /** Where each outline begins at the left; 0 for those without one. */
  xMins: number[];
}

/** Sizes of the seven streams of the transformed table, after its four first numbers. */
const STREAMS = 7;

/**
 * Outlines as TrueType keeps them, from the streams that WOFF2 takes them apart into (section 5.1 of
 * https://www.w3.org/TR/WOFF2/). Instructions are left out.
 */
export function glyfOf(table: Uint8Array): Outlines {
  const head = new ByteReader(table, 4);
  const count = head.u16();
  head.skip(2);
  const sizes = Array.from({ length: STREAMS }, () => head.u32());
  let at = head.at;
  const [contours, points, flags, glyphs, composites, boxes] = sizes.map((size) => {
    at += size;
    return new ByteReader(table.subarray(at - size, at));
  }) as [ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader];
  const hasBox = boxes.bytes(((count + 31) >> 5) << 2);

  const parts: Uint8Array[] = [];
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  const xMins: number[] = [];
  let size = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    loca.setUint32(glyph * 4, size);
    const rings = contours.i16();
    const box = (hasBox[glyph >> 3] as number) & (0x80 >> (glyph & 7)) ? boxes.bytes(8) : undefined;
    let part: Uint8Array | undefined;
    if (rings > 0) part = simple(rings, points, flags, glyphs, box);
    else if (rings < 0) part = composite(composites, glyphs, box as Uint8Array);
    xMins.push(part ? new DataView(part.buffer, part.byteOffset).getInt16(2) : 0);
    if (!part) continue;
    parts.push(part);
    size += part.length;
  }
  loca.setUint32(count * 4, size);
  const glyf = new Uint8Array(size);
  let to = 0;
  for (const part of parts) {
    glyf.set(part, to);
    to += part.length;
  }
  return { glyf, loca: new Uint8Array(loca.buffer), xMins };
}

function simple(
  rings: number,
  points: ByteReader,
  flags: ByteReader,
  glyphs: ByteReader,
  box: Uint8Array | undefined,
): Uint8Array {
  const ends: number[] = [];
  let total = 0;
  for (let ring = 0; ring < rings; ring++) {
    total += points.short255();
    ends.push(total - 1);
  }
  const size = 10 + rings * 2 + 2 + total * 5;
  const out = new Uint8Array(size + (size & 1));
  const view = new DataView(out.buffer);
  view.setInt16(0, rings);
  ends.forEach((end, i) => {
    view.setUint16(10 + i * 2, end);
  });
  const firstFlag = 12 + rings * 2;
  const firstX = firstFlag + total;
  const firstY = firstX + total * 2;
  const edges = [0, 0, 0, 0];
  let x = 0;
  let y = 0;
  for (let point = 0; point < total; point++) {
    const flag = flags.u8();
    const [dx, dy] = triplet(flag & 0x7f, glyphs);
    x += dx;
    y += dy;
    out[firstFlag + point] = flag >> 7 ? 0 : 1;
    view.setInt16(firstX + point * 2, dx);
    view.setInt16(firstY + point * 2, dy);
    if (point === 0) edges.splice(0, 4, x, y, x, y);
    else grow(edges, x, y);
  }
  glyphs.short255();
  if (box) out.set(box, 2);
  else
    edges.forEach((edge, i) => {
      view.setInt16(2 + i * 2, edge);
    });
  return out;
}

function grow(edges: number[], x: number, y: number): void {
  if (x < (edges[0] as number)) edges[0] = x;
  if (y < (edges[1] as number)) edges[1] = y;
  if (x > (edges[2] as number)) edges[2] = x;
  if (y > (edges[3] as number)) edges[3] = y;
}

const signed = (flag: number, value: number): number => (flag & 1 ? value : -value);

/** A step from point to point in one to four bytes. */
function triplet(flag: number, from: ByteReader): [dx: number, dy: number] {
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + from.u8())];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + from.u8()), 0];
  if (flag < 84) {
    const code = flag - 20;
    const byte = from.u8();
    return [
      signed(flag, 1 + (code & 0x30) + (byte >> 4)),
      signed(flag >> 1, 1 + ((code & 0x0c) << 2) + (byte & 0x0f)),
    ];
  }
  if (flag < 120) {
    const code = flag - 84;
    const dx = 1 + (Math.floor(code / 12) << 8) + from.u8();
    const dy = 1 + (((code % 12) >> 2) << 8) + from.u8();
    return [signed(flag, dx), signed(flag >> 1, dy)];
  }
  if (flag < 124) {
    const [a, b, c] = [from.u8(), from.u8(), from.u8()];
    return [signed(flag, (a << 4) + (b >> 4)), signed(flag >> 1, ((b & 0x0f) << 8) + c)];
  }
  const dx = from.u16();
  const dy = from.u16();
  return [signed(flag, dx), signed(flag >> 1, dy)];
}

const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const FOUR_SCALES = 0x0080;
const INSTRUCTIONS = 0x0100;

/** A glyph that is made of others: as it is, but for the mark that instructions follow. */
function composite(from: ByteReader, glyphs: ByteReader, box: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let instructed = false;
  for (let more = true; more; ) {
    const flags = from.u16();
    more = (flags & MORE) !== 0;
    instructed ||= (flags & INSTRUCTIONS) !== 0;
    const scales = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & FOUR_SCALES ? 8 : 0;
    const rest = from.bytes(2 + (flags & WORDS ? 4 : 2) + scales);
    const piece = new Uint8Array(2 + rest.length);
    new DataView(piece.buffer).setUint16(0, flags & ~INSTRUCTIONS);
    piece.set(rest, 2);
    pieces.push(piece);
  }
  if (instructed) glyphs.short255();
  const size = pieces.reduce((sum, piece) => sum + piece.length, 10);
  const out = new Uint8Array(size + (size & 1));
  new DataView(out.buffer).setInt16(0, -1);
  out.set(box, 2);
  let at = 10;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
