import { PAGE, type Sheet, type Style, style, type Tag, WIDTH } from "./sheet.ts";

/** A cell's lines; `most` is on how many lines a text may be broken. */
export interface Cell {
  words: string;
  as?: "strong" | "muted";
  most?: number;
}

export interface Column<Row> {
  title: string;
  /** Figures stand to the right and take the width they need; texts share what is left. */
  align: "left" | "right";
  /** How much of what is left a text gets, beside the others; absent for figures. */
  share?: number;
  cells: (row: Row) => readonly Cell[];
}

interface Fitted<Row> {
  columns: Array<{ column: Column<Row>; x: number; width: number }>;
  size: number;
}

const GAP = 12;
const SIZES = [9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5];
/** A text column is not squeezed below this for the sake of figures, as long as these can shrink. */
const LEAST_TEXT = 140;

/**
 * A table over the whole width. It goes on over as many pages as it needs, each with the headings; a
 * row is never parted. Its first column names the row.
 */
export function drawTable<Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  const fitted = columnsFor(sheet, columns, rows);
  const table = sheet.group("Table");
  const head = sheet.group("THead", {}, table);
  sheet.need(60);
  drawHeadings(sheet, fitted, sheet.group("TR", {}, head));
  head.end();
  const body = sheet.group("TBody", {}, table);
  for (const row of rows) {
    const lines = fitted.columns.map(({ column, width }) =>
      linesOf(sheet, column.cells(row), width, fitted.size),
    );
    const tallest = Math.max(...lines.map(({ length }) => length));
    const height = tallest * fitted.size * 1.4 + 9;
    if (sheet.need(height)) sheet.artifact(() => drawHeadings(sheet, fitted));
    drawRow(sheet, fitted, lines, body);
    sheet.y += height;
    sheet.rule(sheet.y);
  }
  body.end();
  table.end();
}

interface Line {
  words: string;
  style: Style;
}

function linesOf(sheet: Sheet, cells: readonly Cell[], width: number, size: number): Line[] {
  return cells.flatMap(({ words, as, most = 1 }) => {
    const look = style(
      as === "strong" ? "strong" : "regular",
      as === "muted" ? size - 0.5 : size,
      as === "muted" ? "muted" : "ink",
    );
    return sheet.lines(words, width, look, most).map((line) => ({ words: line, style: look }));
  });
}

function drawRow<Row>(sheet: Sheet, { columns, size }: Fitted<Row>, lines: Line[][], body: Tag) {
  const tr = sheet.group("TR", {}, body);
  columns.forEach(({ column, x, width }, i) => {
    const named = i === 0;
    const draw = () =>
      lines[i]?.forEach((line, at) => {
        const y = sheet.y + 4 + size * 1.05 + at * size * 1.4;
        const edge = column.align === "right" ? x + width : x;
        sheet.text(line.words, { x: edge, y, align: column.align }, line.style);
      });
    sheet.tag(named ? "TH" : "TD", draw, named ? { scope: "Row" } : {}, tr);
  });
  tr.end();
}

function drawHeadings<Row>(sheet: Sheet, { columns, size }: Fitted<Row>, tr?: Tag): void {
  const as = style("strong", Math.min(8, size), "muted");
  const y = sheet.y + 10;
  for (const { column, x, width } of columns) {
    const edge = column.align === "right" ? x + width : x;
    const draw = () => sheet.text(column.title, { x: edge, y, align: column.align }, as);
    if (tr) sheet.tag("TH", draw, { scope: "Column" }, tr);
    else draw();
  }
  tr?.end();
  sheet.y += 16;
  const rule = () => sheet.line(PAGE.side, sheet.y, PAGE.side + WIDTH, sheet.y, "ink", 0.8);
  if (tr) sheet.artifact(rule);
  else rule();
}

/** The largest size at which the figures leave enough for the texts. */
function columnsFor<Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Fitted<Row> {
  const texts = columns.filter(({ share }) => share !== undefined);
  const shares = texts.reduce((sum, { share = 0 }) => sum + share, 0);
  const gaps = GAP * (columns.length - 1);
  for (const size of SIZES) {
    const natural = columns.map((column) =>
      column.share === undefined ? naturalWidth(sheet, column, rows, size) : 0,
    );
    const left = WIDTH - gaps - natural.reduce((sum, width) => sum + width, 0);
    const enough = Math.min(LEAST_TEXT, WIDTH / (texts.length + 1)) * texts.length;
    if (left < enough && size !== SIZES.at(-1)) continue;
    const widths = columns.map(({ share }, i) =>
      share === undefined ? (natural[i] as number) : (Math.max(40, left) * share) / shares,
    );
    let x = PAGE.side;
    return {
      size,
      columns: columns.map((column, i) => {
        const width = widths[i] as number;
        x += width + GAP;
        return { column, x: x - width - GAP, width };
      }),
    };
  }
  throw new Error("No size was tried.");
}

function naturalWidth<Row>(
  sheet: Sheet,
  column: Column<Row>,
  rows: readonly Row[],
  size: number,
): number {
  const heading = sheet.widthOf(column.title, style("strong", Math.min(8, size)));
  return rows.reduce(
    (most, row) =>
      column.cells(row).reduce((wide, { words, as }) => {
        const look = style(as === "strong" ? "strong" : "regular", size);
        return Math.max(wide, sheet.widthOf(words, look) + 0.5);
      }, most),
    heading + 0.5,
  );
}
