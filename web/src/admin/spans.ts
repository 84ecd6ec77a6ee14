import type { PlatformStatistics } from "@tandem/contract";

type Days = PlatformStatistics["series"];

/** How far back a chart over time looks, and in what steps. */
export const SPANS = ["month", "quarter", "year"] as const;
export type Span = (typeof SPANS)[number];

const shapes: Record<Span, { steps: number; days: number }> = {
  month: { steps: 30, days: 1 },
  quarter: { steps: 13, days: 7 },
  year: { steps: 52, days: 7 },
};

export interface Step {
  /** The first day of the step, `YYYY-MM-DD` (UTC). */
  day: string;
  signUps: number;
  offers: number;
  acceptances: number;
}

const day = 86_400_000;

/**
 * Figures by day as the steps of a span that ends with `today` (`YYYY-MM-DD`, UTC): 30 days, or 13
 * or 52 weeks of seven days. Days without figures count zero; what lies before the span is left out.
 */
export function bySteps(series: Days, today: string, span: Span): Step[] {
  const { steps, days } = shapes[span];
  const end = Date.parse(`${today}T00:00:00Z`) + day;
  const start = end - steps * days * day;
  const made = Array.from({ length: steps }, (_, index) => ({
    day: new Date(start + index * days * day).toISOString().slice(0, 10),
    signUps: 0,
    offers: 0,
    acceptances: 0,
  }));
  for (const each of series) {
    const step = made[Math.floor((Date.parse(`${each.day}T00:00:00Z`) - start) / (days * day))];
    if (!step) continue;
    step.signUps += each.signUps;
    step.offers += each.offers;
    step.acceptances += each.acceptances;
  }
  return made;
}
