import type { Glyph } from "fontkit";
import type { Design } from "./families.ts";
import { type Cluster, type Part, shape } from "./shape.ts";
import { type Outline, outlineOf, truetypeOf } from "./truetype.ts";

/** A glyph of a face, as the drawing library asks for it. */
interface FaceGlyph {
  id: number;
  advanceWidth: number;
  codePoints: readonly number[];
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

interface Run {
  glyphs: FaceGlyph[];
  positions: Position[];
  advanceWidth: number;
}

const ASCENT = 970;
const DESCENT = -250;
/** Two or more signs of an amount, a share or a count. */
const FIGURES = /^[-+\u2212\d.,%]{2,}$/;
const outlines = new WeakMap<Glyph, Outline>();
const numbers = new WeakMap<Glyph, number>();
let numbered = 0;

/**
 * One weight of every script, which the drawing library takes for a font: whatever families a text
 * needs, its glyphs land in one embedded font of the document. Made anew for each document.
 */
export class Face {
  readonly postscriptName: string;
  readonly unitsPerEm = 1000;
  readonly ascent = ASCENT;
  readonly descent = DESCENT;
  readonly lineGap = 0;
  readonly xHeight = 510;
  readonly capHeight = 720;
  readonly italicAngle = 0;
  readonly bbox = { minX: 0, minY: DESCENT, maxX: 1000, maxY: ASCENT };
  readonly post = { isFixedPitch: false };
  readonly head = { macStyle: { italic: false } };

  readonly #design: Design;
  readonly #outlines: Outline[] = [missing];
  readonly #glyphs = new Map<string, FaceGlyph>();
  readonly #runs = new Map<string, Run>();

  constructor(name: string, design: Design) {
    this.postscriptName = `Tandem-${name}`;
    this.#design = design;
  }

  getGlyph(): FaceGlyph {
    return { id: 0, advanceWidth: missing.advance, codePoints: [] };
  }

  layout(text: string, features: readonly string[] = []): Run {
    const key = `${features.join()} ${text}`;
    let run = this.#runs.get(key);
    if (!run) {
      run = FIGURES.test(text)
        ? this.#figures(text, features)
        : this.#laidOut(shape(text, this.#design, features));
      this.#runs.set(key, run);
    }
    return run;
  }

  /** Width in thousandths of the font size. */
  widthOf(text: string, features: readonly string[] = []): number {
    return this.layout(text, features).advanceWidth;
  }

  createSubset() {
    const used = [0];
    const places = new Map<number, number>([[0, 0]]);
    return {
      includeGlyph: (id: number): number => {
        const known = places.get(id);
        if (known !== undefined) return known;
        places.set(id, used.length);
        return used.push(id) - 1;
      },
      encode: () =>
        truetypeOf(
          used.map((id) => this.#outlines[id] as Outline),
          ASCENT,
          DESCENT,
        ),
    };
  }

  /** Figures stand one by one, nothing joins or moves them: no need to shape each anew. */
  #figures(text: string, features: readonly string[]): Run {
    const runs = [...text].map((sign) => this.layout(sign, features));
    return {
      glyphs: runs.flatMap(({ glyphs }) => glyphs),
      positions: runs.flatMap(({ positions }) => positions),
      advanceWidth: runs.reduce((sum, run) => sum + run.advanceWidth, 0),
    };
  }

  #laidOut(clusters: readonly Cluster[]): Run {
    const glyphs = clusters.map((one) => this.#glyphOf(one));
    const positions = clusters.map(({ xAdvance, xOffset, yOffset }) => ({
      xAdvance,
      yAdvance: 0,
      xOffset,
      yOffset,
    }));
    return {
      glyphs,
      positions,
      advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    };
  }

  /** The same outline that stands for other characters is another one: what is copied is exact. */
  #glyphOf({ parts, codePoints, xAdvance }: Cluster): FaceGlyph {
    const key = `${parts.map(nameOf).join()} ${codePoints.join()}`;
    let known = this.#glyphs.get(key);
    if (!known) {
      const outline = drawn(parts, xAdvance);
      const id = this.#outlines.push(outline) - 1;
      known = { id, advanceWidth: outline.advance, codePoints };
      this.#glyphs.set(key, known);
    }
    return known;
  }
}

/** The outline of a cluster; that of a glyph by itself is kept, as documents share most of them. */
function drawn(parts: readonly Part[], xAdvance: number): Outline {
  const [{ glyph, unitsPerEm }] = parts as [Part];
  if (parts.length > 1) return outlineOf(parts, xAdvance);
  const known =
    outlines.get(glyph) ?? outlineOf(parts, Math.round((glyph.advanceWidth * 1000) / unitsPerEm));
  outlines.set(glyph, known);
  return known;
}

function nameOf({ glyph, x, y }: Part): string {
  let number = numbers.get(glyph);
  if (number === undefined) {
    number = numbered++;
    numbers.set(glyph, number);
  }
  return `${number}@${x}:${y}`;
}

const missing: Outline = {
  bytes: new Uint8Array(0),
  advance: 500,
  bearing: 0,
  points: 0,
  contours: 0,
};
