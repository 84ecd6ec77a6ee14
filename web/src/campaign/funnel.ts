import type { AdRequest } from "@tandem/contract";

/** How far requests come, in order; each step holds only those that took the one before. */
export const FUNNEL_STEPS = [
  "offered",
  "answered",
  "accepted",
  "submitted",
  "approved",
  "paid",
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

type Standing = Pick<
  AdRequest,
  "status" | "startedBy" | "acceptedAt" | "offer" | "deliverables" | "payment"
>;

/**
 * How many steps a request took, at least one. Answered is what was agreed, rejected or countered;
 * work counts once all of its pieces came so far; paid is what was released, not what a dispute split.
 */
export function stepsTaken(request: Standing): number {
  const { status, startedBy, acceptedAt, offer, deliverables, payment } = request;
  if (acceptedAt === null) return status === "rejected" || offer.by !== startedBy ? 2 : 1;
  if (payment.status === "released") return 6;
  if (deliverables.length === 0) return 3;
  if (deliverables.every((piece) => piece.status === "approved" || piece.status === "published"))
    return 5;
  return deliverables.some((piece) => piece.status === "due") ? 3 : 4;
}

/** How many requests took each step. */
export function funnelOf(requests: readonly Standing[]): { step: FunnelStep; n: number }[] {
  const taken = requests.map(stepsTaken);
  return FUNNEL_STEPS.map((step, index) => ({
    step,
    n: taken.filter((steps) => steps > index).length,
  }));
}
