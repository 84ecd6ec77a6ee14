import { brotliDecompressSync } from "node:zlib";
import { ByteReader } from "./byte-reader.ts";
import { glyfOf } from "./woff2-glyf.ts";

/** Tags that a directory names by number, in the order of the specification. */
const TAGS =
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill".match(
    /.{4}(?: |$)/g,
  ) as string[];

/**
 * The TrueType font inside a WOFF2 file, without its hints: a page has no use for them.
 * Nothing of what npm offers reads WOFF2 so that its variations still apply.
 * Format: https://www.w3.org/TR/WOFF2/
 *
 * @throws where the bytes are no WOFF2 file, or one that is no TrueType font.
 */
export function sfntOf(woff2: Uint8Array): Uint8Array {
  const reader = new ByteReader(woff2);
  if (reader.tag() !== "wOF2") throw new Error("These bytes are no WOFF2 file.");
  const flavor = reader.u32();
  reader.skip(4);
  const count = reader.u16();
  reader.skip(6);
  const compressed = reader.u32();
  reader.skip(24);
  const directory = Array.from({ length: count }, () => entry(reader));
  const data = brotliDecompressSync(reader.bytes(compressed));
  const tables = new Map<string, Uint8Array>();
  let at = 0;
  for (const { tag, size } of directory) {
    tables.set(tag, data.subarray(at, at + size));
    at += size;
  }
  const transformed = (tag: string) => directory.some((one) => one.tag === tag && one.transformed);
  if (transformed("glyf")) untransform(tables, transformed("hmtx"));
  for (const tag of ["fpgm", "prep", "cvt ", "cvar", "gasp"]) tables.delete(tag);
  return assembled(flavor, tables);
}

interface Entry {
  tag: string;
  size: number;
  transformed: boolean;
}

function entry(reader: ByteReader): Entry {
  const flags = reader.u8();
  const known = flags & 0x3f;
  const tag = known === 0x3f ? reader.tag() : (TAGS[known] as string).slice(0, 4);
  const version = flags >> 6;
  const transformed = tag === "glyf" || tag === "loca" ? version === 0 : version !== 0;
  const length = reader.base128();
  return { tag, size: transformed ? reader.base128() : length, transformed };
}

/** Puts outlines, their index and their widths into the form that TrueType has. */
function untransform(tables: Map<string, Uint8Array>, widthsToo: boolean): void {
  const { glyf, loca, xMins } = glyfOf(tables.get("glyf") as Uint8Array);
  tables.set("glyf", glyf);
  tables.set("loca", loca);
  const head = Uint8Array.from(tables.get("head") as Uint8Array);
  new DataView(head.buffer).setInt16(50, 1);
  tables.set("head", head);
  if (!widthsToo) return;
  const hhea = new ByteReader(tables.get("hhea") as Uint8Array, 34);
  const widths = hmtxOf(tables.get("hmtx") as Uint8Array, hhea.u16(), xMins);
  tables.set("hmtx", widths);
}

/** Widths whose left side bearings were left out, because they are where the outlines begin. */
function hmtxOf(bytes: Uint8Array, metrics: number, xMins: readonly number[]): Uint8Array {
  const reader = new ByteReader(bytes);
  const flags = reader.u8();
  const advances = Array.from({ length: metrics }, () => reader.u16());
  const out = new DataView(new ArrayBuffer(metrics * 4 + (xMins.length - metrics) * 2));
  xMins.forEach((xMin, glyph) => {
    const proportional = glyph < metrics;
    const bearing = flags & (proportional ? 1 : 2) ? xMin : reader.i16();
    const at = proportional ? glyph * 4 : metrics * 4 + (glyph - metrics) * 2;
    if (proportional) out.setUint16(at, advances[glyph] as number);
    out.setInt16(proportional ? at + 2 : at, bearing);
  });
  return new Uint8Array(out.buffer);
}

/** Tables as one file. Checksums stay zero: nobody who reads it here looks at them. */
export function assembled(flavor: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const size = sorted.reduce((sum, [, bytes]) => sum + padded(bytes.length), 0);
  const out = new Uint8Array(12 + sorted.length * 16 + size);
  const view = new DataView(out.buffer);
  view.setUint32(0, flavor);
  view.setUint16(4, sorted.length);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - 2 ** power * 16);
  let at = 12 + sorted.length * 16;
  sorted.forEach(([tag, bytes], i) => {
    for (let sign = 0; sign < 4; sign++) out[12 + i * 16 + sign] = tag.charCodeAt(sign);
    view.setUint32(12 + i * 16 + 8, at);
    view.setUint32(12 + i * 16 + 12, bytes.length);
    out.set(bytes, at);
    at += padded(bytes.length);
  });
  return out;
}

const padded = (length: number): number => (length + 3) & ~3;
