import { PAGE, type Sheet, style, WIDTH } from "./sheet.ts";

/** Something that is so, in words, under its name. */
export interface Fact {
  label: string;
  value: string;
  /** A smaller line under the value. */
  detail?: string;
}

const LABEL = style("regular", 10, "muted");
const VALUE = style("strong", 10);
const DETAIL = style("regular", 9, "muted");
const LABELS = 112;
const LINE = 15;

/** Facts in rows, names on the left. Values are broken on as many lines as they need, never cut. */
export function drawFacts(sheet: Sheet, facts: readonly Fact[]): void {
  const x = PAGE.side + LABELS;
  for (const { label, value, detail } of facts) {
    const width = WIDTH - LABELS;
    const lines = [
      ...sheet.lines(value, width, VALUE).map((words) => ({ words, as: VALUE })),
      ...(detail ? sheet.lines(detail, width, DETAIL) : []).map((words) => ({ words, as: DETAIL })),
    ];
    sheet.need(lines.length * LINE + 6);
    sheet.tag("P", () => {
      sheet.text(label, { x: PAGE.side, y: sheet.y + 11 }, LABEL);
      for (const { words, as } of lines) {
        sheet.text(words, { x, y: sheet.y + 11 }, as);
        sheet.y += LINE;
      }
    });
    sheet.y += 6;
  }
}
