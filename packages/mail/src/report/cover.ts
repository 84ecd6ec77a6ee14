import { figure, moment } from "../format.ts";
import { drawHead } from "../paper/head.ts";
import { INKS, PAGE, type Sheet, style, WIDTH } from "../paper/sheet.ts";
import type { Money, MonthlyReport } from "./report.ts";
import {
  type Change,
  count,
  countChange,
  hours,
  hoursChange,
  many,
  moneyChange,
  monthBefore,
  monthName,
  rate,
  rateChange,
  shortMonth,
} from "./words.ts";

type Counted = "offers" | "applications" | "acceptances" | "approved" | "completed";

interface Figure {
  label: string;
  value: string;
  unit?: string;
  change: Change;
}

const LABEL = style("regular", 10, "muted");
const VALUE = style("display", 30);
const UNIT = style("regular", 13, "muted");
const CHANGE = style("regular", 9, "muted");
const GAP = 20;

/** The first page's upper part: whose month it was, and what it came to beside the one before. */
export function drawCover(sheet: Sheet, report: MonthlyReport): void {
  drawTop(sheet, report);
  const { money, counted } = figuresOf(report);
  drawGrid(sheet, counted, 3, VALUE.size);
  drawGrid(sheet, money, Math.min(3, Math.max(2, money.length)), 22);
}

/** All there is to say of a month in which nothing happened. */
export function drawQuietCover(sheet: Sheet, report: MonthlyReport): void {
  drawTop(sheet, report);
  const words = style("regular", 13);
  const { liveCampaigns } = report.summary;
  sheet.paragraph(
    `Nothing was offered, answered or due in ${monthName(report.month)}.`,
    words,
    WIDTH,
  );
  sheet.paragraph(
    liveCampaigns === 0
      ? "No campaign is live. The next report comes when a month has something to tell."
      : `${many(liveCampaigns, "campaign")} ${liveCampaigns === 1 ? "is" : "are"} live and can take offers.`,
    words,
    WIDTH,
  );
}

function drawTop(sheet: Sheet, { month, sponsorName, timeZone, madeAt }: MonthlyReport): void {
  drawHead(sheet, {
    kind: "Monthly report",
    title: monthName(month),
    lead: [sponsorName],
    note: `Days as they fell in ${timeZone}. Figures taken on ${moment(madeAt, timeZone)}.`,
  });
  sheet.y += 24;
}

function figuresOf({ month, summary, before, late }: MonthlyReport): {
  counted: Figure[];
  money: Figure[];
} {
  const then = shortMonth(monthBefore(month));
  const counted = (label: string, key: Counted) => ({
    label,
    value: count(summary[key]),
    change: countChange(summary[key], before[key], then),
  });
  const live = summary.liveCampaigns;
  return {
    counted: [
      counted("Offers sent", "offers"),
      counted("Applications received", "applications"),
      counted("Accepted", "acceptances"),
      {
        label: "Acceptance rate",
        value: rate(summary.acceptanceRate),
        change: rateChange(summary.acceptanceRate, before.acceptanceRate, then),
      },
      {
        label: "Median reply",
        value: hours(summary.medianReplyHours),
        change: hoursChange(summary.medianReplyHours, before.medianReplyHours, then),
      },
      {
        label: "Live campaigns",
        value: count(live),
        change: countChange(live, before.liveCampaigns, then),
      },
      counted("Work approved", "approved"),
      counted("Completed", "completed"),
      {
        label: "Late",
        value: count(late.length),
        change: { way: "same", words: `at the end of ${shortMonth(month)}` },
      },
    ],
    money: [
      ...amountsOf("Agreed", summary.committed, before.committed, then),
      ...amountsOf("Paid", summary.paid, before.paid, then),
      ...amountsOf("Given back", summary.refunded, before.refunded, then),
    ],
  };
}

function amountsOf(label: string, now: Money[], before: Money[], then: string): Figure[] {
  const amountIn = (amounts: Money[], currency: string) =>
    amounts.find((one) => one.currency === currency)?.amount ?? 0;
  const currencies = [...new Set([...now, ...before].map(({ currency }) => currency))];
  return currencies.map((currency) => ({
    label: `${label}, ${currency}`,
    value: figure(amountIn(now, currency), currency),
    unit: currency,
    change: moneyChange(amountIn(now, currency), amountIn(before, currency), currency, then),
  }));
}

function drawGrid(sheet: Sheet, figures: readonly Figure[], columns: number, size: number): void {
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  const height = size + 52;
  figures.forEach((one, i) => {
    const column = i % columns;
    if (column === 0 && i > 0) sheet.y += height;
    if (column === 0) sheet.need(height);
    drawFigure(sheet, one, PAGE.side + column * (width + GAP), width, size);
  });
  if (figures.length > 0) sheet.y += height;
}

function drawFigure(sheet: Sheet, one: Figure, x: number, width: number, size: number): void {
  const { label, value, unit, change } = one;
  const y = sheet.y + 16 + size;
  const room = unit ? width - sheet.widthOf(` ${unit}`, UNIT) - 4 : width;
  const as = sheet.shrunk(value, room, { ...VALUE, size }, 12);
  sheet.tag("P", () => {
    sheet.text(label, { x, y: sheet.y + 8 }, LABEL);
    sheet.text(value, { x: x - size * 0.04, y }, as);
    if (unit) sheet.text(unit, { x: x + sheet.widthOf(value, as) + 6, y }, UNIT);
    const words = sheet.fitted(change.words, width - 11, CHANGE);
    sheet.text(words, { x: change.way === "same" ? x : x + 11, y: y + 17 }, CHANGE);
  });
  if (change.way !== "same") sheet.artifact(() => drawWay(sheet, change.way, x, y + 10.5));
}

/** A small triangle that points up or down. */
function drawWay(sheet: Sheet, way: Change["way"], x: number, y: number): void {
  const [tip, foot] = way === "up" ? [y, y + 6] : [y + 6, y];
  sheet.doc.polygon([x, foot], [x + 7, foot], [x + 3.5, tip]).fill(INKS.ink);
}
