import { PAGE, type Sheet, style, WIDTH } from "../paper/sheet.ts";

const TERM = style("strong", 9.5);
const MEANING = style("regular", 9.5);
const INDENT = 128;
const LINE = 14;

/** What each word of the report means, as the app uses it. */
const TERMS: readonly (readonly [string, string])[] = [
  ["Offer", "Terms that you sent to an influencer. Each one reserves its amount in the budget."],
  ["Application", "An influencer's own request to one of your campaigns. It reserves nothing."],
  ["Acceptance rate", "Accepted requests, of all that were answered or ran out in the month."],
  [
    "Median reply",
    "Half of the first answers came sooner than this after the first terms, half later.",
  ],
  ["Agreed", "The amounts of the terms that were accepted in the month."],
  ["Reserved", "Held back for offers that are open. It comes free when an offer ends unaccepted."],
  ["Committed", "Promised by accepted requests and not paid yet."],
  [
    "Paid",
    "Released to influencers, the fee of the platform included; with a plus, what of it in the month.",
  ],
  ["Held", "Paid in by you for agreed work, and not yet released to anyone."],
  ["Given back", "Paid in, and returned to you because the work was cancelled or by a dispute."],
  ["Completed", "Collaborations whose work is live and paid, or whose dispute was settled so."],
  ["Available", "Budget less what is reserved, committed and paid. It is never below zero."],
  [
    "Late",
    "A piece of work whose due date has passed and that is not there, as of the figures' time.",
  ],
];

export function drawGlossary(sheet: Sheet): void {
  sheet.section("Words used here", 60);
  const list = sheet.group("L");
  for (const [term, meaning] of TERMS) {
    const lines = sheet.lines(meaning, WIDTH - INDENT, MEANING);
    sheet.need(lines.length * LINE + 6);
    const item = sheet.group("LI", {}, list);
    sheet.tag("Lbl", () => sheet.text(term, { x: PAGE.side, y: sheet.y + 9 }, TERM), {}, item);
    const draw = () =>
      lines.forEach((line, i) => {
        sheet.text(line, { x: PAGE.side + INDENT, y: sheet.y + 9 + i * LINE }, MEANING);
      });
    sheet.tag("LBody", draw, {}, item);
    item.end();
    sheet.y += lines.length * LINE + 6;
  }
  list.end();
}
