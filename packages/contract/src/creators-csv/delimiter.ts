/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse/papaparse.min.js";

/** What may stand between cells. */
export type Delimiter = "," | ";" | "\t";

/** How much of a file is looked at to find its delimiter, in UTF-16 units. */
export const SAMPLE_CHARS = 16_384;

const SAMPLE_ROWS = 20;

/**
 * The delimiter under which the header has most cells among those under which most rows have as
 * many cells as the header; a comma when nothing speaks for another. `text` has `\n` line ends.
 */
export function guessDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; agreeing: number; width: number } | undefined;
  for (const delimiter of [",", ";", "\t"] as const) {
    const widths = widthsOf(text, delimiter);
    const width = widths[0] ?? 0;
    if (width < 2) continue;
    const agreeing = widths.filter((other) => other === width).length / widths.length;
    const better =
      best === undefined ||
      agreeing > best.agreeing + 0.2 ||
      (agreeing > best.agreeing - 0.2 && width > best.width);
    if (better) best = { delimiter, agreeing, width };
  }
  return best?.delimiter ?? ",";
}

function widthsOf(text: string, delimiter: Delimiter): number[] {
  const widths: number[] = [];
  const parser = new Papa.Parser({
    delimiter,
    newline: "\n",
    quoteChar: '"',
    step: ({ data }) => {
      const cells = data[0] ?? [];
      if (cells.some((cell) => cell.trim() !== "")) widths.push(cells.length);
      if (widths.length === SAMPLE_ROWS) parser.abort();
    },
  });
  const end = text.length < SAMPLE_CHARS ? text.length : text.lastIndexOf("\n") + 1;
  parser.parse(text.slice(0, end || text.length), 0, false);
  return widths;
}
