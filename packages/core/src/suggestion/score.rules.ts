import type { FitReason } from "@tandem/contract";
import { inEnglish } from "./reason-words.ts";

/** One thing that speaks for or against: how well it fits, 0..1, how much it weighs, and the reason. */
export interface Trait {
  weight: number;
  /** Where nothing is known this is `UNKNOWN`: nobody is ahead for being new, nobody behind. */
  fit: number;
  /** Said where it speaks for it. */
  reason?: FitReason | undefined;
}

export const UNKNOWN = 0.5;

/** `why` in pieces and `reasons` in English say the same, in the same order. */
export interface Fit {
  score: number;
  reasons: string[];
  why: FitReason[];
}

/** The weighted mean of all traits, and the reasons, that which lifts the score most first. */
export function scoreOf(traits: readonly Trait[]): Fit {
  const total = traits.reduce((sum, { weight }) => sum + weight, 0);
  const score = traits.reduce((sum, { weight, fit }) => sum + weight * fit, 0) / total;
  const lift = ({ weight, fit }: Trait) => weight * (fit - UNKNOWN);
  const why = traits
    .toSorted((a, b) => lift(b) - lift(a))
    .flatMap(({ reason }) => (reason ? [reason] : []));
  return { score: Math.round(score * 1000) / 1000, reasons: why.map(inEnglish), why };
}

/** A rating from 1 to 5 as 0..1, few of them drawn to 3.5 as if four more had said so (a Bayesian mean). */
export function ratingFit({ average, count }: { average: number | null; count: number }): number {
  const [prior, weight] = [3.5, 4];
  return (((average ?? 0) * count + prior * weight) / (count + weight) - 1) / 4;
}

/** A share of so many cases, few of them drawn to a half as if four more had come out so. */
export const shareFit = (good: number, all: number): number => (good + 2) / (all + 4);

/** Sooner is better: 1 at once, a half after `half`, going to 0. */
export const soonFit = (time: number | null, half: number): number =>
  time === null ? UNKNOWN : half / (half + time);

/** 1 within [low, high], less by one for each power of ten outside of it. */
export function rangeFit(value: number | undefined, low: number, high: number): number {
  if (value === undefined || high <= 0) return UNKNOWN;
  if (value <= 0) return 0;
  const outside = Math.max(Math.log10(low / value), Math.log10(value / high), 0);
  return Math.max(0, 1 - outside);
}

/** `Rated 4.8 by 12`; nothing below 4. */
export const ratedWell = ({
  average,
  count,
}: {
  average: number | null;
  count: number;
}): FitReason | undefined =>
  average !== null && average >= 4 ? { kind: "rated", rating: average, count } : undefined;
