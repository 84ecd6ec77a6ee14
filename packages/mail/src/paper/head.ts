import { INKS, PAGE, type Sheet, style, WIDTH } from "./sheet.ts";

/** What stands at the top of a paper's first page. */
export interface Head {
  /** What kind of paper it is: `Agreement`. */
  kind: string;
  title: string;
  /** Whose it is: names, each on two lines at most. */
  lead: readonly string[];
  /** What to know before reading on. */
  note: string;
}

const LEAD = style("regular", 20);
const MOST_LINES = 2;

/** The upper part of a first page, down to the rule under it. */
export function drawHead(sheet: Sheet, { kind, title, lead, note }: Head): void {
  const top = 52;
  sheet.artifact(() => {
    sheet.doc.roundedRect(PAGE.side, top - 8, 5, 16, 2.5).fill(INKS.cobalt);
    sheet.doc.roundedRect(PAGE.side + 8, top - 4, 5, 16, 2.5).fill(INKS.coral);
  });
  sheet.tag("P", () => {
    sheet.text("Tandem", { x: PAGE.side + 21, y: top + 6 }, style("strong", 13));
    const right = { x: PAGE.side + WIDTH, y: top + 6, align: "right" } as const;
    sheet.text(kind, right, style("regular", 10, "muted"));
  });
  sheet.bookmark(title, 0);
  sheet.tag("H1", () => sheet.text(title, { x: PAGE.side - 2, y: 146 }, style("display", 46)));
  sheet.y = 156;
  for (const one of lead) {
    sheet.tag("P", () => {
      for (const line of sheet.lines(one, WIDTH, LEAD, MOST_LINES)) {
        sheet.y += 26;
        sheet.text(line, { x: PAGE.side, y: sheet.y }, LEAD);
      }
    });
  }
  sheet.y += 12;
  sheet.paragraph(note, style("regular", 10, "muted"));
  sheet.y += 16;
  sheet.rule(sheet.y);
}
