import type { Part } from "./shape.ts";
import { assembled } from "./woff2.ts";

/** A glyph as an embedded font holds it: its outline and its advance in thousandths. */
export interface Outline {
  bytes: Uint8Array;
  advance: number;
  bearing: number;
  points: number;
  contours: number;
}

interface Point {
  x: number;
  y: number;
  on: boolean;
}

const ON = 1;
const X_BYTE = 2;
const Y_BYTE = 4;
const X_SAME = 16;
const Y_SAME = 32;

const EMPTY: Omit<Outline, "advance"> = {
  bytes: new Uint8Array(0),
  bearing: 0,
  points: 0,
  contours: 0,
};

/** The outline of glyphs with their variations applied, whatever files they come from. */
export function outlineOf(parts: readonly Part[], advance: number): Outline {
  const rings = parts.flatMap(ringsOf);
  const points = rings.flat();
  if (points.length === 0) return { ...EMPTY, advance };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const out: number[] = [];
  const word = (value: number) => out.push((value >> 8) & 0xff, value & 0xff);
  word(rings.length);
  box.forEach(word);
  let end = -1;
  for (const ring of rings) {
    end += ring.length;
    word(end);
  }
  word(0);
  const { flags, x, y } = packed(points);
  out.push(...flags, ...x, ...y);
  if (out.length % 2 === 1) out.push(0);
  const bytes = Uint8Array.from(out);
  return {
    bytes,
    advance,
    bearing: box[0] as number,
    points: points.length,
    contours: rings.length,
  };
}

function ringsOf({ glyph, unitsPerEm, x: right, y: up }: Part): Point[][] {
  const scale = 1000 / unitsPerEm;
  const rings: Point[][] = [];
  const point = (x = 0, y = 0, on = true): Point => ({
    x: Math.round(x * scale) + right,
    y: Math.round(y * scale) + up,
    on,
  });
  for (const { command, args } of glyph.path.commands) {
    const [a, b, c, d] = args;
    if (command === "moveTo") rings.push([point(a, b)]);
    else if (command === "lineTo") rings.at(-1)?.push(point(a, b));
    else if (command === "quadraticCurveTo") {
      rings.at(-1)?.push(point(a, b, false), point(c, d));
    }
  }
  return rings.map(withoutTheObvious).filter((ring) => ring.length > 2);
}

/** Without a last point that is the first one, and without those half-way between two handles. */
function withoutTheObvious(ring: Point[]): Point[] {
  const [first, last] = [ring[0] as Point, ring.at(-1) as Point];
  const open = ring.length > 1 && last.on && first.x === last.x && first.y === last.y;
  const points = open ? ring.slice(0, -1) : ring;
  return points.filter((point, i) => {
    const before = points.at(i - 1) as Point;
    const after = points[(i + 1) % points.length] as Point;
    if (i === 0 || !point.on || before.on || after.on) return true;
    return (
      Math.abs(2 * point.x - before.x - after.x) > 1 ||
      Math.abs(2 * point.y - before.y - after.y) > 1
    );
  });
}

/** Steps from point to point in one byte where they fit. */
function packed(points: readonly Point[]): { flags: number[]; x: number[]; y: number[] } {
  const flags: number[] = [];
  const x: number[] = [];
  const y: number[] = [];
  let from: Point = { x: 0, y: 0, on: true };
  for (const point of points) {
    flags.push(
      (point.on ? ON : 0) |
        step(point.x - from.x, x, X_BYTE, X_SAME) |
        step(point.y - from.y, y, Y_BYTE, Y_SAME),
    );
    from = point;
  }
  return { flags, x, y };
}

function step(by: number, out: number[], byte: number, same: number): number {
  if (by === 0) return same;
  if (Math.abs(by) < 256) {
    out.push(Math.abs(by));
    return by > 0 ? byte | same : byte;
  }
  out.push((by >> 8) & 0xff, by & 0xff);
  return 0;
}

/** A TrueType font of these glyphs, with the tables that PDF asks of one (ISO 32000, 9.9). */
export function truetypeOf(
  glyphs: readonly Outline[],
  ascent: number,
  descent: number,
): Uint8Array {
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  let size = 0;
  glyphs.forEach(({ bytes, advance, bearing }, i) => {
    loca.setUint32(i * 4, size);
    hmtx.setUint16(i * 4, advance);
    hmtx.setInt16(i * 4 + 2, bearing);
    size += bytes.length;
  });
  loca.setUint32(glyphs.length * 4, size);
  const glyf = new Uint8Array(size);
  glyphs.forEach(({ bytes }, i) => {
    glyf.set(bytes, loca.getUint32(i * 4));
  });
  return assembled(
    0x00010000,
    new Map([
      ["glyf", glyf],
      ["head", head(ascent, descent)],
      ["hhea", hhea(ascent, descent, glyphs)],
      ["hmtx", new Uint8Array(hmtx.buffer)],
      ["loca", new Uint8Array(loca.buffer)],
      ["maxp", maxp(glyphs)],
    ]),
  );
}

const WIDEST = (glyphs: readonly Outline[]): number =>
  glyphs.reduce((most, { advance }) => Math.max(most, advance), 0);

function head(ascent: number, descent: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(54));
  view.setUint32(0, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(16, 3);
  view.setUint16(18, 1000);
  view.setInt16(38, descent);
  view.setInt16(40, 1000);
  view.setInt16(42, ascent);
  view.setUint16(46, 6);
  view.setInt16(48, 2);
  view.setInt16(50, 1);
  return new Uint8Array(view.buffer);
}

function hhea(ascent: number, descent: number, glyphs: readonly Outline[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, ascent);
  view.setInt16(6, descent);
  view.setUint16(10, WIDEST(glyphs));
  view.setInt16(18, 1);
  view.setUint16(34, glyphs.length);
  return new Uint8Array(view.buffer);
}

function maxp(glyphs: readonly Outline[]): Uint8Array {
  const most = (key: "points" | "contours") =>
    glyphs.reduce((high, glyph) => Math.max(high, glyph[key]), 0);
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, glyphs.length);
  view.setUint16(6, most("points"));
  view.setUint16(8, most("contours"));
  view.setUint16(14, 2);
  return new Uint8Array(view.buffer);
}
