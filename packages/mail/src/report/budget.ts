import { figure, money } from "../format.ts";
import { INKS, type Ink, PAGE, type Sheet, style, WIDTH } from "../paper/sheet.ts";
import type { BudgetWaterfall, MonthlyReport } from "./report.ts";
import { monthBefore, shortMonth, signed } from "./words.ts";

interface Step {
  label: string;
  /** What is written over the bar. */
  words: string;
  from: number;
  to: number;
  ink: Ink;
}

const HEIGHT = 176;
const NAME = style("strong", 11);
const AMOUNT = style("strong", 9);
const STEP = style("regular", 8.5, "muted");

/** How what was available moved in the month, and what the budgets hold at its end, by currency. */
export function drawBudget(sheet: Sheet, { money: waterfalls, month }: MonthlyReport): void {
  sheet.section("Budget", waterfalls.length > 0 ? HEIGHT + 100 : 20);
  if (waterfalls.length === 0) sheet.paragraph("No campaign has a budget yet.");
  waterfalls.forEach((waterfall, i) => {
    if (i > 0) sheet.y += 26;
    sheet.need(HEIGHT + 120);
    drawWaterfall(sheet, waterfall, month);
    sheet.y += 18;
    drawHeld(sheet, waterfall);
    sheet.y += 10;
    sheet.paragraph(paidInWords(waterfall, month), STEP);
  });
}

/** What happened to the money of agreed work; it is no part of what is available. */
function paidInWords(fall: BudgetWaterfall, month: string): string {
  const { funded, paid, refunded, held, currency } = fall;
  const words = (minor: number) => money(minor, currency);
  return [
    `In ${shortMonth(month)} ${words(funded)} were paid in for agreed work,`,
    `${words(paid)} were paid out to influencers and ${words(refunded)} given back.`,
    `At its end ${words(held.escrow)} of what is committed were paid in and held.`,
  ].join(" ");
}

function stepsOf(fall: BudgetWaterfall, month: string): Step[] {
  const { opening, closing, budget, reserved, released, committed, currency } = fall;
  let level = opening;
  const move = (label: string, by: number): Step => {
    const from = level;
    level += by;
    return {
      label,
      words: signed(by, currency),
      from,
      to: level,
      ink: by < 0 ? "coral" : "cobalt",
    };
  };
  const whole = (label: string, at: number): Step => ({
    label,
    words: figure(at, currency),
    from: 0,
    to: at,
    ink: "dark",
  });
  return [
    whole(`Available, end of ${shortMonth(monthBefore(month))}`, opening),
    move("Budgets changed", budget),
    move("Newly reserved", -reserved),
    move("Came free again", released),
    move("Committed beyond what was reserved", -committed),
    whole(`Available, end of ${shortMonth(month)}`, closing),
  ];
}

function drawWaterfall(sheet: Sheet, fall: BudgetWaterfall, month: string): void {
  const steps = stepsOf(fall, month);
  const told = steps.map(({ label, words }) => `${label}: ${words}`).join("; ");
  sheet.tag("H3", () =>
    sheet.text(`Available in ${fall.currency}`, { x: PAGE.side, y: sheet.y + 6 }, NAME),
  );
  sheet.y += 16;
  const alt = `How what is available in ${fall.currency} moved. ${told}.`;
  sheet.figure(alt, HEIGHT, (top) => drawSteps(sheet, steps, top));
}

function drawSteps(sheet: Sheet, steps: readonly Step[], top: number): void {
  const levels = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...levels), Math.max(0, ...levels)];
  const room = HEIGHT - 52;
  const scale = high === low ? 0 : room / (high - low);
  const yOf = (level: number) => top + 16 + (high - level) * scale;
  const step = WIDTH / steps.length;
  const bar = 46;
  const left = (i: number) => PAGE.side + i * step + (step - bar) / 2;
  sheet.line(PAGE.side, yOf(0), PAGE.side + WIDTH, yOf(0), "hairline");
  steps.forEach(({ label, words, from, to, ink }, i) => {
    const y = Math.min(yOf(from), yOf(to));
    const height = Math.max(1, Math.abs(yOf(from) - yOf(to)));
    sheet.box(left(i), y, bar, height, ink);
    if (i + 1 < steps.length) {
      sheet.line(left(i) + bar, yOf(to), left(i + 1), yOf(to), "muted", 0.5);
    }
    const middle = { x: left(i) + bar / 2, align: "center" } as const;
    sheet.text(words, { ...middle, y: y - 5 }, sheet.shrunk(words, step - 6, AMOUNT, 5));
    const under = Math.max(yOf(0), yOf(low)) + 13;
    sheet.lines(label, step - 10, STEP, 3).forEach((line, at) => {
      sheet.text(line, { ...middle, y: under + at * 10.5 }, STEP);
    });
  });
}

interface Part {
  name: string;
  amount: number;
  fill: (sheet: Sheet, x: number, y: number, width: number, height: number) => void;
}

/** What the budgets hold, as one bar: each part with its own pattern, named beneath it. */
function drawHeld(sheet: Sheet, { held, currency }: BudgetWaterfall): void {
  const { budget, reserved, committed, paid } = held;
  const parts: Part[] = [
    { name: "Reserved", amount: reserved, fill: striped },
    { name: "Committed", amount: committed, fill: (on, ...at) => on.box(...at, "cobalt") },
    { name: "Paid", amount: paid, fill: (on, ...at) => on.box(...at, "dark") },
    { name: "Available", amount: budget - reserved - committed - paid, fill: outlined },
  ];
  const told = parts.map(({ name, amount }) => `${name} ${money(amount, currency)}`).join(", ");
  const alt = `Of budgets of ${money(budget, currency)} at the end of the month: ${told}.`;
  sheet.figure(alt, 62, (top) => {
    sheet.text(
      `Budgets of ${money(budget, currency)} at the end of the month`,
      { x: PAGE.side, y: top + 8 },
      STEP,
    );
    drawShares(sheet, parts, top + 16);
    parts.forEach((part, i) => {
      const x = PAGE.side + (WIDTH / parts.length) * i;
      part.fill(sheet, x, top + 43, 9, 9);
      sheet.text(part.name, { x: x + 14, y: top + 47 }, STEP);
      const words = figure(part.amount, currency);
      const as = sheet.shrunk(words, WIDTH / parts.length - 20, AMOUNT, 5);
      sheet.text(words, { x: x + 14, y: top + 58 }, as);
    });
  });
}

function drawShares(sheet: Sheet, parts: readonly Part[], y: number): void {
  const whole = parts.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  let x = PAGE.side;
  for (const { amount, fill } of parts) {
    const width = whole === 0 ? 0 : (Math.max(0, amount) / whole) * WIDTH;
    if (width > 0.5) fill(sheet, x, y, Math.max(0.5, width - 1.5), 14);
    x += width;
  }
  if (whole === 0) outlined(sheet, PAGE.side, y, WIDTH, 14);
}

function striped(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  sheet.box(x, y, width, height, "cobaltTint");
  const { doc } = sheet;
  doc.save();
  doc.rect(x, y, width, height).clip();
  doc.lineWidth(1.4).strokeColor(INKS.cobalt);
  for (let at = x - height; at < x + width; at += 4.5) {
    doc.moveTo(at, y + height).lineTo(at + height, y);
  }
  doc.stroke();
  doc.restore();
}

function outlined(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  const inside = [x + 0.4, y + 0.4, Math.max(0.2, width - 0.8), height - 0.8] as const;
  sheet.doc
    .lineWidth(0.8)
    .strokeColor(INKS.muted)
    .rect(...inside)
    .stroke();
}
