import PDFDocument from "pdfkit";
import { COLOURS } from "../colours.ts";
import { Face } from "./fonts/face.ts";
import { brokenLines, cutTo } from "./line-breaks.ts";

/** Points: A4 upright, with room at the sides to hold it. */
export const PAGE = { width: 595.28, height: 841.89, side: 48, top: 60, bottom: 72 };
export const WIDTH = PAGE.width - 2 * PAGE.side;

const FACES = {
  regular: { weight: 400, display: false },
  strong: { weight: 600, display: false },
  display: { weight: 650, display: true },
} as const;

export const INKS = {
  ink: COLOURS.ink[0],
  muted: COLOURS.muted[0],
  hairline: COLOURS.hairline[0],
  cobalt: COLOURS.sponsor[0],
  cobaltTint: COLOURS.sponsorTint[0],
  coral: COLOURS.influencer[0],
  coralTint: COLOURS.influencerTint[0],
  paper: COLOURS.paper[0],
  white: COLOURS.raised[0],
  dark: COLOURS.accent[0],
} as const;
export type Ink = keyof typeof INKS;

export interface Style {
  face: keyof typeof FACES;
  size: number;
  ink: Ink;
}
export const style = (face: Style["face"], size: number, ink: Ink = "ink"): Style => ({
  face,
  size,
  ink,
});

/** Where text stands: its baseline, and the edge that `align` names (left, unless said). */
export interface Place {
  x: number;
  y: number;
  align?: "left" | "right" | "center";
}

export type Tag = PDFKit.PDFStructureElement;
/** Figures of one width each, so that columns of them line up. */
const TABULAR: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];

export interface About {
  title: string;
  subject: string;
  author: string;
  madeAt: Date;
}

/**
 * The paper that reports and agreements are drawn on: pages, text in every script, and the tags that tell a screen
 * reader what is what. Drawing goes downwards; `y` is how far it has come.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Tag;
  y = PAGE.top;
  readonly #faces: Record<Style["face"], Face>;
  readonly #chunks: Uint8Array[] = [];
  #section: Tag | undefined;

  constructor({ title, subject, author, madeAt }: About) {
    this.#faces = {
      regular: new Face("Regular", FACES.regular),
      strong: new Face("Strong", FACES.strong),
      display: new Face("Display", FACES.display),
    };
    this.doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      font: null as unknown as string,
      pdfVersion: "1.7",
      subset: "PDF/UA" as PDFKit.PDFDocumentOptions["subset"],
      tagged: true,
      lang: "en",
      displayTitle: true,
      info: {
        Title: title,
        Author: author,
        Subject: subject,
        Creator: "Tandem",
        Producer: "Tandem",
        CreationDate: madeAt,
        ModDate: madeAt,
      },
    });
    for (const [name, face] of Object.entries(this.#faces)) {
      this.doc.registerFont(name, face as unknown as Uint8Array);
    }
    this.doc.on("data", (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.root = this.doc.struct("Document");
    this.doc.addStructure(this.root);
    this.newPage();
  }

  /** How many pages there are so far. */
  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  /** Begins a new page unless this much fits on the one that is open. */
  need(height: number): boolean {
    if (this.y + height <= PAGE.height - PAGE.bottom) return false;
    this.newPage();
    return true;
  }

  /** A part of the document with its heading, its bookmark and room for what must stand under it. */
  section(title: string, atLeast: number): void {
    if (this.y > PAGE.top) this.y += 34;
    this.need(atLeast + 30);
    this.#section?.end();
    this.#section = this.doc.struct("Sect");
    this.root.add(this.#section);
    this.bookmark(title, this.y - 24);
    this.y += 16;
    this.tag("H2", () => this.text(title, { x: PAGE.side, y: this.y }, style("display", 17)));
    this.y += 22;
  }

  /** An entry of the outline that leads to this height of the open page. */
  bookmark(title: string, top: number): void {
    // The library counts `left` from the right edge.
    const place: object = { top: Math.max(0, top), left: PAGE.width };
    this.doc.outline.addItem(title, place);
  }

  /** Draws something as content of this kind, within the section or another element. */
  tag(type: string, draw: () => void, options: object = {}, parent = this.#section ?? this.root) {
    parent.add(this.doc.struct(type, options, [draw]));
  }

  /** An element that holds others; to be ended by whoever asked for it. */
  group(type: string, options: object = {}, parent = this.#section ?? this.root): Tag {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws what tells nothing: rules, repeated headings, page numbers. */
  artifact(draw: () => void, type = "Layout"): void {
    this.doc.markContent("Artifact", { type } as PDFKit.Mixins.MarkingOptions);
    draw();
    this.doc.endMarkedContent();
  }

  /** A picture: its drawing is one figure, told in words by `alt`. */
  figure(alt: string, height: number, draw: (top: number) => void): void {
    const top = this.y;
    const bbox = [PAGE.side, top, PAGE.side + WIDTH, top + height];
    this.tag("Figure", () => draw(top), { alt, bbox });
    this.y = top + height;
  }

  text(words: string, { x, y, align = "left" }: Place, { face, size, ink }: Style): void {
    if (words === "") return;
    const width = this.widthOf(words, { face, size });
    const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
    this.doc
      .font(face)
      .fontSize(size)
      .fillColor(INKS[ink])
      .text(words, left, y, { lineBreak: false, features: TABULAR, baseline: "alphabetic" });
  }

  widthOf(words: string, { face, size }: Pick<Style, "face" | "size">): number {
    return (this.#faces[face].widthOf(words, TABULAR) * size) / 1000;
  }

  /** The words, cut with an ellipsis where they are too wide. */
  fitted(words: string, width: number, as: Style): string {
    return cutTo(words, width, (part) => this.widthOf(part, as));
  }

  /** The words on at most so many lines, the last cut where they are longer. */
  lines(words: string, width: number, as: Style, most = 200): string[] {
    return brokenLines(words, width, most, (part) => this.widthOf(part, as));
  }

  /** The style in the largest of its sizes, down to the least, at which the words fit. */
  shrunk(words: string, width: number, as: Style, least: number): Style {
    const needed = this.widthOf(words, as);
    return needed <= width ? as : { ...as, size: Math.max(least, (as.size * width) / needed) };
  }

  /** A paragraph over the whole width or less of it. */
  paragraph(words: string, as: Style = style("regular", 10), width = WIDTH): void {
    const lines = this.lines(words, width, as);
    this.need(lines.length * as.size * 1.5);
    this.tag("P", () => {
      for (const line of lines) {
        this.y += as.size * 1.5;
        this.text(line, { x: PAGE.side, y: this.y - as.size * 0.45 }, as);
      }
    });
  }

  rule(y: number, from = PAGE.side, to = PAGE.side + WIDTH, ink: Ink = "hairline"): void {
    this.artifact(() => this.line(from, y, to, y, ink));
  }

  line(x1: number, y1: number, x2: number, y2: number, ink: Ink, width = 0.6): void {
    this.doc.lineWidth(width).strokeColor(INKS[ink]).moveTo(x1, y1).lineTo(x2, y2).stroke();
  }

  box(x: number, y: number, width: number, height: number, ink: Ink): void {
    if (width > 0 && height > 0) this.doc.rect(x, y, width, height).fill(INKS[ink]);
  }

  /** Writes something on every page, now that it is known how many there are. */
  onEachPage(draw: (page: number, of: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(start + page);
      this.artifact(() => draw(page + 1, count), "Pagination");
    }
  }

  /** Closes the document. Nothing can be drawn afterwards. */
  async bytes(): Promise<Uint8Array> {
    this.#section?.end();
    this.root.end();
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.on("end", resolve);
      this.doc.on("error", reject);
    });
    this.doc.end();
    await ended;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}
