import { csvText } from "../csv.ts";

/** The colours a series can have, by token. */
export type ChartTone = "sponsor" | "influencer" | "ink" | "muted" | "good" | "warn" | "bad";

export interface ChartSeries {
  label: string;
  /** One value for each label of the chart; null leaves a gap. */
  values: readonly (number | null)[];
  tone: ChartTone;
}

/** What a chart shows; the drawing, the hidden table and the CSV all read from it. */
export interface ChartData {
  kind: "line" | "bar";
  /** What stands along the axis, in words. */
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** Bars on top of each other. */
  stacked?: boolean;
  /** Bars from the start to the end, for long names. */
  horizontal?: boolean;
}

/**
 * The chart's figures as CSV: one column for the labels, one for each series. Cells that a
 * spreadsheet would run as a formula get an apostrophe in front.
 */
export function chartCsv(data: ChartData, labelHeading: string): string {
  const header = [labelHeading, ...data.series.map((each) => each.label)];
  const rows = data.labels.map((label, index) => [
    label,
    ...data.series.map((each) => String(each.values[index] ?? "")),
  ]);
  return csvText([header, ...rows]);
}
