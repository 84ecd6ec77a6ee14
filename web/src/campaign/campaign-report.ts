import type { AdRequest } from "@tandem/contract";
import { stepsTaken } from "./funnel.ts";

/** What a campaign brought so far; money in minor units of its currency. */
export interface CampaignReport {
  /** Share of the answered offers that were agreed; null while none was answered. */
  acceptance: number | null;
  /** What was agreed in all, and for each on average; null while nothing was agreed. */
  agreed: number;
  average: number | null;
  /** Pieces of agreed work that are live, of all that were agreed. */
  live: number;
  pieces: number;
  /** By UTC day: offers made and agreements reached. */
  series: { day: string; offers: number; acceptances: number }[];
  /** What was agreed, the largest amount first. */
  agreements: AdRequest[];
}

/** What was agreed and given up again is no part of what a campaign brought. */
export function reportOf(requests: readonly AdRequest[]): CampaignReport {
  const agreements = requests
    .filter(({ status }) => status === "accepted" || status === "completed")
    .sort((a, b) => b.offer.amount - a.offer.amount);
  const answered = requests.filter((request) => stepsTaken(request) > 1).length;
  const accepted = requests.filter(({ acceptedAt }) => acceptedAt !== null).length;
  const agreed = agreements.reduce((sum, { offer }) => sum + offer.amount, 0);
  const pieces = agreements.flatMap(({ deliverables }) => deliverables);
  const series = requests.flatMap(({ createdAt, acceptedAt }) => [
    { day: createdAt.slice(0, 10), offers: 1, acceptances: 0 },
    ...(acceptedAt ? [{ day: acceptedAt.slice(0, 10), offers: 0, acceptances: 1 }] : []),
  ]);
  return {
    acceptance: answered > 0 ? accepted / answered : null,
    agreed,
    average: agreements.length > 0 ? Math.round(agreed / agreements.length) : null,
    live: pieces.filter(({ status }) => status === "published").length,
    pieces: pieces.length,
    series,
    agreements,
  };
}
