import bidiFactory from "bidi-js";
import type { Font, Glyph } from "fontkit";
import { type Design, type Family, familiesFor } from "./families.ts";
import { fontWith } from "./slices.ts";

/** A glyph in its place, in thousandths of the font size. */
export interface Shaped {
  glyph: Glyph;
  font: Font;
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** Characters of one font that stand beside each other. */
interface Piece {
  font: Font;
  text: string;
}

const bidi = bidiFactory();
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Scripts whose glyphs do not stand one for one in the order of the characters. */
const REORDERED = /[\p{Script=Devanagari}\p{Script=Thai}\p{Extended_Pictographic}]/u;
/** Joiners and selectors, which nothing shows of. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whether the order of the glyphs tells less than the text: then the text is written beside them. */
export const needsActualText = (text: string): boolean =>
  RIGHT_TO_LEFT.test(text) || REORDERED.test(text);

const ASCII = /^[ -~]*$/;

/** A line of text as glyphs from left to right, whatever its scripts and directions are. */
export function shape(text: string, design: Design, features: readonly string[]): Shaped[] {
  const families = familiesFor(text, design);
  const latin = fontWith(0x20, families[0] as Family, design.weight);
  if (latin && ASCII.test(text)) return shapePiece({ font: latin, text }, false, features);
  return directed(text).flatMap(({ text, rtl }) => {
    const pieces = piecesOf(text, families, design.weight);
    if (rtl) pieces.reverse();
    return pieces.flatMap((piece) => shapePiece(piece, rtl, features));
  });
}

/** Words that were shaped before, by font: a report says most of its words more than once. */
const shapedWords = new WeakMap<Font, Map<string, readonly Shaped[]>>();
const KEPT_WORDS = 4000;

function shapePiece({ font, text }: Piece, rtl: boolean, features: readonly string[]): Shaped[] {
  const known = shapedWords.get(font) ?? new Map<string, readonly Shaped[]>();
  shapedWords.set(font, known);
  if (known.size > KEPT_WORDS) known.clear();
  const options = `${rtl ? "rtl" : "ltr"} ${features.join()} `;
  const words = text.split(/(?<=\s)/u).map((word) => {
    const shaped = known.get(options + word) ?? shapeWord(font, word, rtl, features);
    known.set(options + word, shaped);
    return shaped;
  });
  return (rtl ? words.reverse() : words).flat();
}

/** Signs that stand one after the other and change nothing beside them, in fonts with large tables. */
const UNSHAPED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uac00-\ud7a3]+$/u;

function shapeWord(font: Font, text: string, rtl: boolean, features: readonly string[]): Shaped[] {
  if (UNSHAPED.test(text)) {
    return [...text].map((sign) => {
      const glyph = font.glyphForCodePoint(codeOf(sign));
      const xAdvance = Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm);
      return { glyph, font, xAdvance, xOffset: 0, yOffset: 0 };
    });
  }
  const run = font.layout(text, [...features], undefined, undefined, rtl ? "rtl" : "ltr");
  const scale = 1000 / font.unitsPerEm;
  return run.glyphs.map((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[i] ?? {};
    return {
      glyph,
      font,
      xAdvance: Math.round(xAdvance * scale),
      xOffset: Math.round(xOffset * scale),
      yOffset: Math.round(yOffset * scale),
    };
  });
}

/** The text in parts of one direction each, in the order in which they stand on the line. */
function directed(text: string): Array<{ text: string; rtl: boolean }> {
  if (!RIGHT_TO_LEFT.test(text)) return [{ text, rtl: false }];
  const { levels } = bidi.getEmbeddingLevels(text, "auto");
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const parts: Array<{ text: string; level: number }> = [];
  [...text].reduce((at, sign) => {
    const level = levels[at] as number;
    const last = parts.at(-1);
    const shown = mirrored.get(at) ?? sign;
    if (last?.level === level) last.text += shown;
    else parts.push({ text: shown, level });
    return at + sign.length;
  }, 0);
  const highest = Math.max(...parts.map(({ level }) => level));
  for (let level = highest; level > 0; level--) turn(parts, level);
  return parts.map(({ text, level }) => ({ text, rtl: level % 2 === 1 }));
}

/** Turns every stretch of at least this level around (rule L2 of the bidirectional algorithm). */
function turn(parts: Array<{ level: number }>, level: number): void {
  for (let first = 0; first < parts.length; first++) {
    let after = first;
    while (after < parts.length && (parts[after]?.level ?? 0) >= level) after++;
    if (after === first) continue;
    parts.splice(first, after - first, ...parts.slice(first, after).reverse());
    first = after;
  }
}

/** Splits by font: a word stays in one family where there is one that has all of it. */
function piecesOf(text: string, families: readonly Family[], weight: number): Piece[] {
  const pieces: Piece[] = [];
  const put = (font: Font, part: string) => {
    const last = pieces.at(-1);
    if (last?.font === font) last.text += part;
    else pieces.push({ font, text: part });
  };
  for (const [word] of text.matchAll(/\s+|\S+/gu)) {
    const whole = families.find((family) => covers(family, word, weight));
    for (const { segment } of graphemes.segment(word)) {
      const family = whole ?? families.find((one) => covers(one, segment, weight));
      if (family) putAll(family, segment, weight, put);
      else putAll(families[0] as Family, "\u25a1", weight, put, families);
    }
  }
  return pieces;
}

const seen = (text: string): string[] => [...text].filter((sign) => !UNSEEN.test(sign));
const codeOf = (sign: string): number => sign.codePointAt(0) as number;
const covers = (family: Family, text: string, weight: number): boolean =>
  seen(text).every((sign) => fontWith(codeOf(sign), family, weight) !== undefined);

/** Puts one grapheme; joiners go with what stands before them, where that font knows them. */
function putAll(
  family: Family,
  grapheme: string,
  weight: number,
  put: (font: Font, part: string) => void,
  others: readonly Family[] = [],
): void {
  let last: Font | undefined;
  for (const sign of grapheme) {
    const code = codeOf(sign);
    if (UNSEEN.test(sign)) {
      if (last?.hasGlyphForCodePoint(code)) put(last, sign);
      continue;
    }
    last = last?.hasGlyphForCodePoint(code) ? last : fontWith(code, family, weight);
    for (const other of others) last ??= fontWith(code, other, weight);
    if (last) put(last, sign);
  }
}
