import { create, type Font } from "fontkit";
import type { Family } from "./families.ts";
import { fontFile } from "./font-files.ts";
import { sfntOf } from "./woff2.ts";

interface Slice {
  file: string;
  family: string;
  ranges: Array<[first: number, last: number]>;
}

/** A slice that was read, with its weights as far as they were asked for. */
interface Opened {
  base: Font;
  weights: Map<number, Font>;
}

/** A Chinese report may touch a hundred slices; each is about a quarter of a megabyte once read. */
const KEPT = 96;
const opened = new Map<string, Opened>();
const listed = new Map<string, Slice[]>();

/** What was found before, by family and weight; forgotten when a slice is let go. */
const found = new Map<string, Map<number, Font | undefined>>();

/**
 * The font of this family and weight that has the character, if any; its file is read when first
 * asked for.
 */
export function fontWith(codePoint: number, family: Family, weight: number): Font | undefined {
  const key = family.name + weight;
  const known = found.get(key) ?? new Map<number, Font | undefined>();
  if (known.size === 0) found.set(key, known);
  if (!known.has(codePoint)) known.set(codePoint, search(codePoint, family, weight));
  return known.get(codePoint);
}

function search(codePoint: number, family: Family, weight: number): Font | undefined {
  for (const slice of slicesOf(family)) {
    if (!slice.ranges.some(([first, last]) => first <= codePoint && codePoint <= last)) continue;
    const { base, weights } = openedSlice(slice);
    if (!base.hasGlyphForCodePoint(codePoint)) continue;
    const known = weights.get(weight);
    if (known) return known;
    const { min = weight, max = weight } = base.variationAxes.wght ?? {};
    const font = exact(base.getVariation({ wght: Math.min(max, Math.max(min, weight)) }));
    weights.set(weight, font);
    return font;
  }
  return undefined;
}

/**
 * A font whose glyphs say which characters they stand for where they are: by itself fontkit keeps
 * what the first who asked for a glyph said, be it nothing.
 */
function exact(font: Font): Font {
  const kept = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = kept(id, codePoints);
    if (same(glyph.codePoints, codePoints)) return glyph;
    return Object.create(glyph, { codePoints: { value: codePoints } });
  };
  return font;
}

const same = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((code, i) => code === others[i]);

function slicesOf(family: Family): Slice[] {
  const known = listed.get(family.name);
  if (known) return known;
  const ranges = JSON.parse(fontFile(family.name, "unicode.json").toString("utf8"));
  const slices = Object.entries(ranges as Record<string, string>)
    .map(([key, list]) => ({ name: key.replace(/[[\]]/g, ""), list }))
    .filter(({ name }) => family.slices?.includes(name) ?? true)
    .map(({ name, list }) => ({
      file: `files/${family.name}-${name}-wght-normal.woff2`,
      family: family.name,
      ranges: rangesOf(list),
    }));
  listed.set(family.name, slices);
  return slices;
}

/** `U+0-FF,U+131` as CSS writes it. */
const rangesOf = (list: string): Array<[number, number]> =>
  list.split(",").map((range) => {
    const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

function openedSlice({ family, file }: Slice): Opened {
  const known = opened.get(file);
  if (known) {
    opened.delete(file);
    opened.set(file, known);
    return known;
  }
  const sfnt = sfntOf(fontFile(family, file));
  const base = create(Buffer.from(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength));
  if (!("hasGlyphForCodePoint" in base)) throw new Error(`${file} holds several fonts.`);
  const one: Opened = { base, weights: new Map() };
  opened.set(file, one);
  const [oldest] = opened.keys();
  if (opened.size > KEPT && oldest !== undefined) {
    opened.delete(oldest);
    found.clear();
  }
  return one;
}
