import { PAGE, type Sheet, style, WIDTH } from "./sheet.ts";

const FOOT = style("regular", 8.5, "muted");
const GAP = 12;

/** The line at the foot of every page: whose paper, what it is, and which page of how many. */
export function drawFoots(sheet: Sheet, whose: string, what: string): void {
  sheet.onEachPage((page, of) => {
    const y = PAGE.height - 34;
    sheet.line(PAGE.side, y - 16, PAGE.side + WIDTH, y - 16, "hairline");
    const room = (WIDTH - sheet.widthOf(what, FOOT)) / 2 - GAP;
    sheet.text(sheet.fitted(whose, room, FOOT), { x: PAGE.side, y }, FOOT);
    sheet.text(what, { x: PAGE.width / 2, y, align: "center" }, FOOT);
    sheet.text(`${page} of ${of}`, { x: PAGE.side + WIDTH, y, align: "right" }, FOOT);
  });
}
