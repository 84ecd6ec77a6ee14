import { PAGE, type Sheet, style, WIDTH } from "../paper/sheet.ts";
import type { MonthlyReport } from "./report.ts";
import { count, dayOfMonth, many } from "./words.ts";

const LABEL = style("strong", 9);
const TICK = style("regular", 8, "muted");
const PEAK = style("strong", 8);
const MOST_HEIGHT = 170;
const LEAST_HEIGHT = 110;

/** Offers up and acceptances down from one line, day by day: place and label tell them apart. */
export function drawDays(sheet: Sheet, { days }: MonthlyReport): void {
  if (days.length === 0) return;
  sheet.section("Day by day", LEAST_HEIGHT);
  const room = PAGE.height - PAGE.bottom - sheet.y;
  const height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, room));
  const offers = days.reduce((sum, day) => sum + day.offers, 0);
  const acceptances = days.reduce((sum, day) => sum + day.acceptances, 0);
  const alt = `Offers and acceptances by day: ${many(offers, "offer")} and ${many(acceptances, "acceptance")}. ${peakWords(days, "offers")} ${peakWords(days, "acceptances")}`;
  sheet.figure(alt.trim(), height, (top) => drawBars(sheet, days, top, height));
}

type Days = MonthlyReport["days"];
type Key = "offers" | "acceptances";

const peakOf = (days: Days, key: Key) =>
  days.reduce((most, day) => (day[key] > most[key] ? day : most));

function peakWords(days: Days, key: Key): string {
  const peak = peakOf(days, key);
  return peak[key] === 0 ? "" : `Most ${key} on ${dayOfMonth(peak.day)}: ${count(peak[key])}.`;
}

function drawBars(sheet: Sheet, days: Days, top: number, height: number): void {
  const most = { offers: peakOf(days, "offers"), acceptances: peakOf(days, "acceptances") };
  const labels = 78;
  const left = PAGE.side + labels;
  const step = (WIDTH - labels) / days.length;
  const bar = Math.max(2, step - 4);
  const room = height - 14 - 24 - 12;
  const scale = room / Math.max(1, most.offers.offers + most.acceptances.acceptances);
  const up = Math.max(22, Math.min(room - 22, most.offers.offers * scale));
  const base = top + 14 + up;
  const below = base + 14;
  const unit = Math.min(
    up / Math.max(1, most.offers.offers),
    (room - up) / Math.max(1, most.acceptances.acceptances),
  );
  sheet.line(left, base, PAGE.side + WIDTH, base, "hairline");
  sheet.line(left, below, PAGE.side + WIDTH, below, "hairline");
  days.forEach((day, i) => {
    const x = left + i * step + (step - bar) / 2;
    sheet.box(x, base - day.offers * unit, bar, day.offers * unit, "cobalt");
    sheet.box(x, below, bar, day.acceptances * unit, "coral");
    const date = Number(day.day.slice(8));
    if (date === 1 || date % 5 === 0) {
      sheet.text(String(date), { x: x + bar / 2, y: base + 10, align: "center" }, TICK);
    }
    const middle = { x: x + bar / 2, align: "center" } as const;
    if (day === most.offers && day.offers > 0) {
      sheet.text(count(day.offers), { ...middle, y: base - day.offers * unit - 4 }, PEAK);
    }
    if (day === most.acceptances && day.acceptances > 0) {
      sheet.text(
        count(day.acceptances),
        { ...middle, y: below + day.acceptances * unit + 10 },
        PEAK,
      );
    }
  });
  const total = (key: Key) => count(days.reduce((sum, day) => sum + day[key], 0));
  const x = PAGE.side;
  sheet.text("Offers sent", { x, y: base - 15 }, { ...LABEL, ink: "cobalt" });
  sheet.text(`${total("offers")} in all`, { x, y: base - 3 }, TICK);
  sheet.text("Accepted", { x, y: below + 10 }, { ...LABEL, ink: "coral" });
  sheet.text(`${total("acceptances")} in all`, { x, y: below + 22 }, TICK);
}
