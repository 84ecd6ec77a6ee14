import { TextFromBytes } from "./decode.ts";
import { repairMojibake } from "./mojibake.ts";
import { type Because, because } from "./reasons.ts";
import { type RawRow, RowsFromText } from "./rows.ts";

/** A whole text is read in pieces too, so that an open quote is never searched for to its end. */
const PIECE_CHARS = 65_536;

/** A line of the file that was not taken, and why, for the one who sent the file. */
export interface Rejection extends Because {
  /** Where the row begins, counted from 1 with the header. */
  line: number;
  /** The column's name in the file, when one cell is to blame. */
  column?: string;
}

/** A row by the names of its columns; every column of the header is there, `""` when left out. */
export interface CsvRow {
  ok: true;
  line: number;
  cells: ReadonlyMap<string, string>;
}

export type CsvEntry = CsvRow | ({ ok: false } & Rejection);

/**
 * Rows → rows by column names. The first row is the header; a name that is empty becomes
 * `Column 3`, a second one of the same name `followers (2)`.
 *
 * Cells missing at the end are empty; more cells than columns, if there is anything in them, mean
 * that the row is out of step (an unquoted delimiter), so it is rejected.
 */
export class TableFromRows {
  /** The names of the columns, once the first row was there. */
  header: readonly string[] | undefined;

  constructor(private readonly onHeader?: (header: readonly string[]) => void) {}

  read(row: RawRow): CsvEntry | undefined {
    if (!row.ok) return row;
    if (this.header === undefined) {
      this.header = namesOf(row.cells);
      this.onHeader?.(this.header);
      return undefined;
    }
    const { header } = this;
    const extra = row.cells.slice(header.length).filter((cell) => cell.trim() !== "");
    if (extra.length > 0) {
      const many = because("many_cells", { count: row.cells.length, most: header.length });
      return { ok: false, line: row.line, ...many };
    }
    const cells = new Map(
      header.map((name, index) => [name, repairMojibake(row.cells[index] ?? "").trim()]),
    );
    return { ok: true, line: row.line, cells };
  }
}

/** A file as a whole: its columns and all rows in order, the unreadable ones among them. */
export interface CsvTable {
  header: readonly string[];
  entries: CsvEntry[];
}

/** Text of a file → table. `entries` is empty when there is only a header, or nothing at all. */
export function parseCsv(text: string): CsvTable {
  const rows = new RowsFromText();
  const table = new TableFromRows();
  const entries: CsvEntry[] = [];
  for (let at = 0; at < text.length; at += PIECE_CHARS) {
    entries.push(...entriesOf(table, rows.push(text.slice(at, at + PIECE_CHARS))));
  }
  entries.push(...entriesOf(table, rows.end()));
  return { header: table.header ?? [], entries };
}

/**
 * The same from a stream of bytes, in memory bounded by the longest row and the size of a piece;
 * the entries are those of `parseCsv(decodeBytes(all))`, however the stream is cut. `onHeader` hears
 * the names of the columns before the first row is given.
 */
export async function* parseCsvStream(
  pieces: AsyncIterable<Uint8Array>,
  onHeader?: (header: readonly string[]) => void,
): AsyncGenerator<CsvEntry, void, undefined> {
  const text = new TextFromBytes();
  const rows = new RowsFromText();
  const table = new TableFromRows(onHeader);
  for await (const piece of pieces) yield* entriesOf(table, rows.push(text.push(piece)));
  yield* entriesOf(table, rows.push(text.end()));
  yield* entriesOf(table, rows.end());
}

function* entriesOf(table: TableFromRows, rows: RawRow[]): Generator<CsvEntry> {
  for (const row of rows) {
    const entry = table.read(row);
    if (entry !== undefined) yield entry;
  }
}

function namesOf(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = repairMojibake(cell).replace(/\s+/g, " ").trim() || `Column ${index + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}
