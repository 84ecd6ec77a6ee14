/** What a cell holds: text, a number that stays one, or nothing. */
export type Cell = string | number | boolean | null | undefined;

/**
 * The three bytes before a file by which Excel knows it for UTF-8; without them it takes a CSV for
 * the code page of its country and shows `Åsa` as `Ã…sa`. Other readers skip them.
 */
export const BYTE_ORDER_MARK = "\uFEFF";

/** How text begins that a spreadsheet would run, full-width signs included (CWE-1236, OWASP "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** Text that no spreadsheet runs: what would begin a formula is led by an apostrophe. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = guarded(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row with its line end, as RFC 4180 has it. */
export function csvLine(cells: readonly Cell[]): string {
  let line = "";
  for (let i = 0; i < cells.length; i++) {
    if (i > 0) line += ",";
    line += written(cells[i]);
  }
  return `${line}\r\n`;
}
