import bidiFactory from "bidi-js";
import type { Font, Glyph } from "fontkit";
import { type Design, type Family, familiesFor } from "./families.ts";
import { fontWith } from "./slices.ts";

/** A glyph where it is drawn, in thousandths of the font size from where its cluster begins. */
export interface Part {
  glyph: Glyph;
  unitsPerEm: number;
  x: number;
  y: number;
}

/**
 * What is drawn and copied as one, in thousandths of the font size. Mostly a single glyph; several
 * where no single one stands for a character, so that what is copied is always exact.
 */
export interface Cluster {
  parts: readonly Part[];
  codePoints: readonly number[];
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
const REORDERED =
  /[\p{Script=Devanagari}\p{Script=Thai}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const VIRAMA = /\u094d\u200d?$/u;
/** Joiners and selectors, which nothing shows of. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const ASCII = /^[ -~]*$/;

/** A line of text as glyphs from left to right, whatever its scripts and directions are. */
export function shape(text: string, design: Design, features: readonly string[]): Cluster[] {
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
const shapedWords = new WeakMap<Font, Map<string, readonly Cluster[]>>();
const KEPT_WORDS = 4000;

function shapePiece({ font, text }: Piece, rtl: boolean, features: readonly string[]): Cluster[] {
  const known = shapedWords.get(font) ?? new Map<string, readonly Cluster[]>();
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

function shapeWord(font: Font, word: string, rtl: boolean, features: readonly string[]): Cluster[] {
  if (UNSHAPED.test(word)) return [...word].map((sign) => single(font, sign));
  if (!REORDERED.test(word)) return joined(glyphsOf(font, word, rtl, features), rtl);
  return syllables(word).map((part) =>
    merged(glyphsOf(font, part, rtl, features), [...part].map(codeOf)),
  );
}

function single(font: Font, sign: string): Cluster {
  const glyph = font.glyphForCodePoint(codeOf(sign));
  return {
    parts: [{ glyph, unitsPerEm: font.unitsPerEm, x: 0, y: 0 }],
    codePoints: [codeOf(sign)],
    xAdvance: Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm),
    xOffset: 0,
    yOffset: 0,
  };
}

function glyphsOf(font: Font, text: string, rtl: boolean, features: readonly string[]): Cluster[] {
  const run = font.layout(text, [...features], undefined, undefined, rtl ? "rtl" : "ltr");
  const scale = 1000 / font.unitsPerEm;
  return run.glyphs.map((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[i] ?? {};
    return {
      parts: [{ glyph, unitsPerEm: font.unitsPerEm, x: 0, y: 0 }],
      codePoints: rtl ? glyph.codePoints.map(unmirrored) : glyph.codePoints,
      xAdvance: Math.round(xAdvance * scale),
      xOffset: Math.round(xOffset * scale),
      yOffset: Math.round(yOffset * scale),
    };
  });
}

/** Puts glyphs that stand for no character, such as the dots of a letter, to the one that does. */
function joined(glyphs: readonly Cluster[], rtl: boolean): Cluster[] {
  const groups: Cluster[][] = [];
  const open: Cluster[] = [];
  for (const glyph of glyphs) {
    const named = glyph.codePoints.length > 0;
    if (rtl) {
      open.push(glyph);
      if (named) groups.push(open.splice(0));
    } else if (named || groups.length === 0) groups.push([glyph]);
    else groups.at(-1)?.push(glyph);
  }
  if (open.length > 0) groups.push(open);
  return groups.map((group) =>
    group.length === 1
      ? (group[0] as Cluster)
      : merged(
          group,
          group.flatMap((one) => one.codePoints),
        ),
  );
}

function merged(glyphs: readonly Cluster[], codePoints: readonly number[]): Cluster {
  const parts: Part[] = [];
  let at = 0;
  for (const { parts: own, xAdvance, xOffset, yOffset } of glyphs) {
    for (const part of own) parts.push({ ...part, x: part.x + at + xOffset, y: part.y + yOffset });
    at += xAdvance;
  }
  return { parts, codePoints, xAdvance: at, xOffset: 0, yOffset: 0 };
}

/** What belongs together whatever the order of its glyphs: a grapheme, or several bound by a virama. */
function syllables(word: string): string[] {
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const last = parts.at(-1);
    if (last !== undefined && VIRAMA.test(last)) parts[parts.length - 1] += segment;
    else parts.push(segment);
  }
  return parts;
}

/** The bracket that was written where its mirror image is shown. */
const unmirrored = (code: number): number =>
  bidi.getMirroredCharacter(String.fromCodePoint(code))?.codePointAt(0) ?? code;

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
