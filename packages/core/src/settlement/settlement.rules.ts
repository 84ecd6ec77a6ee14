import type { Side } from "@tandem/contract";
import {
  type AdRequestKind,
  type AdRequestRow,
  allPublishedAt,
  cancel,
  type DisputeOutcome,
  isDisputed,
  type Move,
  type PaymentTold,
  releasesAt,
  withDisputeSettled,
} from "../ad-request/index.ts";
import { type SettlementKind, type Shares, settled } from "../ledger/index.ts";
import { refuse, refuseField } from "../platform/index.ts";

const DAY_MS = 86_400_000;

/** A move that may be made, what it is told as, and the money that leaves escrow with it. */
export interface Settling {
  kind: AdRequestKind;
  move: Move;
  payment?: PaymentTold;
  /** For the ledger, in minor units; absent where no money was held. */
  movement?: { kind: SettlementKind; amount: number } & Shares;
  disputed?: true;
}

/** Something is agreed, no payment is on its way, and held money has not gone over by itself. */
function assertRunning(r: AdRequestRow, now: Date): void {
  if (r.status !== "accepted") {
    throw refuse("ad_request.not_accepted", `This request is ${r.status}.`, {
      facts: { status: r.status },
    });
  }
  if (isReleased(r, now)) {
    throw refuse("ad_request.not_accepted", "The payment was released: this is completed.");
  }
  if (r.payment.attemptId) throw refuse("payment.in_progress");
}
function assertUndisputed(r: AdRequestRow): void {
  if (isDisputed(r)) throw refuse("ad_request.disputed");
}

/** Held money is the influencer's from the instant at which the sponsor's time to object is over. */
function isReleased(r: AdRequestRow, now: Date): boolean {
  const at = isDisputed(r) ? undefined : releasesAt(r);
  return at !== undefined && Date.parse(at) <= now.getTime();
}

const noted = (
  r: AdRequestRow,
  change: Pick<AdRequestRow, "cancellation"> | Pick<AdRequestRow, "dispute">,
  now: Date,
): Move => ({
  next: { ...r, ...change, version: r.version + 1, updatedAt: now.toISOString() },
  pots: { reserved: 0, committed: 0 },
});

/** One side wishes to give up what was agreed; when the other does too, it is, and held money goes back. */
export function askToCancel(r: AdRequestRow, side: Side, reason: string, now: Date): Settling {
  assertRunning(r, now);
  assertUndisputed(r);
  if (r.cancellation?.by === side) throw refuse("ad_request.cancellation_asked");
  if (r.cancellation) return refunded(r, now);
  const cancellation = { by: side, reason, at: now.toISOString() };
  return { kind: "ad_request.cancel_asked", move: noted(r, { cancellation }, now) };
}

/** The other side says no, or the one that asked takes it back: all goes on as agreed. */
export function declineCancel(r: AdRequestRow, now: Date): Settling {
  assertRunning(r, now);
  assertUndisputed(r);
  if (!r.cancellation) throw refuse("ad_request.no_cancellation");
  return {
    kind: "ad_request.cancel_declined",
    move: noted(r, { cancellation: undefined }, now),
  };
}

/** Either side calls an admin; a wish to cancel that nobody answered is part of what is disputed. */
export function openDispute(r: AdRequestRow, side: Side, reason: string, now: Date): Settling {
  assertRunning(r, now);
  assertUndisputed(r);
  const dispute = { by: side, reason, at: now.toISOString() };
  return {
    kind: "ad_request.disputed",
    move: noted({ ...r, cancellation: undefined }, { dispute }, now),
  };
}

/** The sponsor pays the influencer for work that is all live; an open dispute ends with it. */
export function release(r: AdRequestRow, now: Date): Settling {
  assertRunning(r, now);
  if (r.payment.status !== "held") throw refuse("payment.not_held");
  if (!allPublishedAt(r)) throw refuse("deliverable.unfinished");
  return paidOut(r, "release", undefined, now);
}

/** What the sweep makes of money that nobody released in time; undefined before and otherwise. */
export const releaseDue = (r: AdRequestRow, now: Date): Settling | undefined =>
  isReleased(r, now) ? paidOut(r, "release", undefined, now) : undefined;

/** An admin's decision; `influencerAmount` is the influencer's part of a split, before the fee. */
export interface Verdict {
  outcome: DisputeOutcome;
  influencerAmount?: number;
}

/**
 * Ends a dispute. Where nothing was paid, there is nothing to release or split: then a refund ends
 * the collaboration and no money moves.
 */
export function settle(
  r: AdRequestRow,
  { outcome, influencerAmount }: Verdict,
  now: Date,
): Settling {
  if (r.status !== "accepted" || !isDisputed(r)) throw refuse("ad_request.not_disputed");
  assertRunning(r, now);
  if (outcome === "refund") {
    const ending = refunded(r, now);
    return ending.movement ? { ...ending, kind: "payment.refunded" } : ending;
  }
  if (r.payment.status !== "held") throw refuse("payment.not_held");
  const amount = heldOf(r);
  if (outcome === "split" && !(influencerAmount && influencerAmount < amount)) {
    const message = `A split gives both a part: less than ${amount}, in minor units.`;
    throw refuseField("influencerAmount", message, {
      kind: "split",
      amount,
      currency: r.offer.currency,
    });
  }
  return paidOut(r, outcome, influencerAmount, now);
}

const heldOf = ({ payment, offer }: AdRequestRow): number => payment.amount ?? offer.amount;

/** What was held goes to the influencer, wholly or in part; what does not is free again in the budget. */
function paidOut(
  r: AdRequestRow,
  kind: "release" | "split",
  influencerAmount: number | undefined,
  now: Date,
): Settling {
  const shares = settled(heldOf(r), kind, influencerAmount, r.payment.feeBasisPoints ?? 0);
  return {
    ...moneyMoved(r, kind, shares, waitedDays(r, now)),
    kind: kind === "release" ? "payment.released" : "payment.split",
    move: {
      next: {
        ...r,
        ...withDisputeSettled(r, kind, now),
        status: "completed",
        cancellation: undefined,
        payment: {
          ...r.payment,
          status: kind === "release" ? "released" : "split",
          ...sharesOf(shares),
          settledAt: now.toISOString(),
        },
        version: r.version + 1,
        updatedAt: now.toISOString(),
      },
      pots: { reserved: 0, committed: -r.offer.amount, paid: shares.influencerAmount },
    },
  };
}

/** What was agreed is over, and what was held, if anything, goes back to the sponsor. */
function refunded(r: AdRequestRow, now: Date): Settling {
  const { next, pots } = cancel(r, now);
  const over = { ...next, ...withDisputeSettled(r, "refund", now) };
  const kind = "ad_request.cancelled";
  const disputed = isDisputed(r) ? { disputed: true as const } : {};
  if (r.payment.status !== "held") return { kind, move: { next: over, pots }, ...disputed };
  const shares = settled(heldOf(r), "refund", undefined, r.payment.feeBasisPoints ?? 0);
  const payment = {
    ...r.payment,
    status: "refunded" as const,
    ...sharesOf(shares),
    settledAt: now.toISOString(),
  };
  return {
    ...moneyMoved(r, "refund", shares),
    kind,
    move: { next: { ...over, payment }, pots },
  };
}

const sharesOf = ({ influencerAmount, fee }: Shares) => ({ influencerAmount, fee });

/** What the ledger and those who react are told of money that left escrow. */
function moneyMoved(r: AdRequestRow, kind: SettlementKind, shares: Shares, waited?: number) {
  const amount = heldOf(r);
  return {
    movement: { kind, amount, ...shares },
    payment: {
      amount,
      currency: r.offer.currency,
      ...shares,
      ...(waited === undefined ? {} : { waitedDays: waited }),
    },
    ...(isDisputed(r) && { disputed: true as const }),
  };
}

/** Days from when all work was live to now, to a hundredth; undefined where not all of it was. */
function waitedDays(r: AdRequestRow, now: Date): number | undefined {
  const published = allPublishedAt(r);
  if (!published) return undefined;
  return Math.round(((now.getTime() - Date.parse(published)) / DAY_MS) * 100) / 100;
}
