/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse/papaparse.min.js";
import { type Delimiter, guessDelimiter, SAMPLE_CHARS } from "./delimiter.ts";
import { type Because, because } from "./reasons.ts";

/** A row of more UTF-16 units than this is refused: some quote was never closed. */
export const LONGEST_ROW = 32_768;

/** After so many unreadable rows the file is no CSV, and finding that out for each takes time. */
export const MOST_UNREADABLE = 500;

export const UNREADABLE_ROW = because("not_csv_row", { most: LONGEST_ROW });

export const STOPPED = because("stopped", { most: MOST_UNREADABLE });

/** A row of a file, or a line that could not be read; `line` is where it begins, from 1. */
export type RawRow =
  | { ok: true; line: number; cells: string[] }
  | ({ ok: false; line: number } & Because);

/**
 * Text → rows, by RFC 4180 with any line ends (they become `\n`, inside of cells too), piece by
 * piece: memory is bounded by {@link LONGEST_ROW} and the size of a piece, and the rows do not
 * depend on where the pieces were cut. The delimiter is guessed from the beginning unless given.
 *
 * A row that cannot be read costs only its first line; reading goes on with the next one. Blank
 * lines are passed over. After {@link MOST_UNREADABLE} unreadable rows reading stops.
 */
export class RowsFromText {
  #text = "";
  #line = 1;
  #begun = false;
  #afterCr = false;
  #skipping = false;
  #unreadable = 0;
  #delimiter: Delimiter | undefined;

  constructor(delimiter?: Delimiter) {
    this.#delimiter = delimiter;
  }

  /** The rows that are complete by now. */
  push(text: string): RawRow[] {
    if (this.#stopped()) return [];
    this.#text += this.#withLf(text);
    if (this.#delimiter === undefined) {
      if (this.#text.length < SAMPLE_CHARS) return [];
      this.#delimiter = guessDelimiter(this.#text.slice(0, SAMPLE_CHARS));
    }
    return this.#drain(false);
  }

  /** The rest. */
  end(): RawRow[] {
    if (this.#stopped()) return [];
    this.#delimiter ??= guessDelimiter(this.#text);
    if (this.#text !== "" && !this.#text.endsWith("\n")) this.#text += "\n";
    return this.#drain(true);
  }

  #withLf(text: string): string {
    if (text === "") return "";
    let rest = text;
    if (!this.#begun) rest = rest.replace(/^\uFEFF/, "");
    this.#begun = true;
    if (this.#afterCr && rest.startsWith("\n")) rest = rest.slice(1);
    this.#afterCr = text.endsWith("\r");
    return rest.replace(/\r\n?/g, "\n");
  }

  #drain(atEnd: boolean): RawRow[] {
    const rows: RawRow[] = [];
    for (;;) {
      if (this.#skipping && !this.#dropFirstLine()) return rows;
      this.#skipping = false;
      const stopped = this.#parse(rows);
      const tooLong = this.#text.length > LONGEST_ROW || (atEnd && this.#text !== "");
      if (!stopped && !tooLong) return rows;
      this.#unreadable += 1;
      const reason = this.#stopped() ? STOPPED : UNREADABLE_ROW;
      rows.push({ ok: false, line: this.#line, ...reason });
      if (this.#stopped()) {
        this.#text = "";
        return rows;
      }
      this.#skipping = true;
    }
  }

  /** Takes all good rows off the front of the text; true when it stopped at a bad one. */
  #parse(rows: RawRow[]): boolean {
    const text = this.#text;
    let used = 0;
    let stopped = false;
    const parser = new Papa.Parser({
      delimiter: this.#delimiter ?? ",",
      newline: "\n",
      quoteChar: '"',
      step: ({ data, errors, meta }) => {
        if (stopped) return;
        if (errors.length > 0 || meta.cursor - used > LONGEST_ROW) {
          stopped = true;
          parser.abort();
          return;
        }
        const cells = data[0] ?? [];
        if (cells.some((cell) => cell.trim() !== "")) {
          rows.push({ ok: true, line: this.#line, cells });
        }
        this.#line += countLines(text, used, meta.cursor);
        used = meta.cursor;
      },
    });
    parser.parse(text, 0, true);
    this.#text = text.slice(used);
    return stopped;
  }

  #stopped(): boolean {
    return this.#unreadable > MOST_UNREADABLE;
  }

  #dropFirstLine(): boolean {
    const end = this.#text.indexOf("\n");
    this.#text = end === -1 ? "" : this.#text.slice(end + 1);
    if (end !== -1) this.#line += 1;
    return end !== -1;
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) {
    lines += 1;
  }
  return lines;
}
