import { monthAfter, startOfMonth } from "../platform/index.ts";

/** A closed month and the one before it, as instants (ISO 8601) in the sponsor's zone. */
export interface Span {
  month: string;
  zone: string;
  /** The month before begins; what lies earlier is not told of. */
  from: string;
  start: string;
  /** The first instant that is no longer part of the month. */
  end: string;
}

export type Part = "before" | "month" | "after";

export const spanOf = (month: string, zone: string): Span => ({
  month,
  zone,
  from: startOfMonth(zone, monthAfter(month, -1)).toISOString(),
  start: startOfMonth(zone, month).toISOString(),
  end: startOfMonth(zone, monthAfter(month)).toISOString(),
});

/** In which part an instant lies; undefined where it lies before them all. */
export function partOf({ from, start, end }: Span, at: string): Part | undefined {
  if (at < from) return undefined;
  if (at < start) return "before";
  return at < end ? "month" : "after";
}
