import type { Card, Receipt } from "@tandem/contract";
import { type AdRequestRow, ATTEMPT_LOST_AFTER_MS, isDisputed } from "../ad-request/index.ts";
import { refuse, refuseField } from "../platform/index.ts";
import type { Charge } from "./gateway.ts";

type Payment = AdRequestRow["payment"];

/** Only what was agreed is paid, once, and not while an admin has to judge it. */
export function assertPayable(r: AdRequestRow): void {
  if (r.payment.status !== "unpaid") throw refuse("payment.already_paid");
  if (r.status !== "accepted") throw refuse("ad_request.not_accepted");
  if (isDisputed(r)) throw refuse("ad_request.disputed");
}

/** A card is good to the last moment of its month, by the calendar of UTC. */
export function assertNotExpired(card: Pick<Card, "expMonth" | "expYear">, now: Date): void {
  const year = now.getUTCFullYear();
  const ranOut = "The card has run out.";
  if (card.expYear < year) throw refuseField("card.expYear", ranOut);
  if (card.expYear === year && card.expMonth <= now.getUTCMonth()) {
    throw refuseField("card.expMonth", ranOut);
  }
}

/** Whether whoever began a charge has had time enough to note what became of it. */
export const isLost = ({ attemptAt }: Payment, now: Date): boolean =>
  attemptAt !== undefined && now.getTime() - Date.parse(attemptAt) >= ATTEMPT_LOST_AFTER_MS;

/** The payment with an attempt that begins now; the fee is the one of this moment. */
export const attempted = (
  r: AdRequestRow,
  attemptId: string,
  feeBasisPoints: number,
  now: Date,
): Payment => ({ ...r.payment, attemptId, attemptAt: now.toISOString(), feeBasisPoints });

/** The payment without its attempt: nothing was charged, or nothing of it is left. */
export const givenUp = ({
  payment: { attemptId: _, attemptAt: __, feeBasisPoints: ___, ...rest },
}: AdRequestRow): Payment => rest;

/** The request with its amount in escrow, after a charge that its attempt began. */
export function held(r: AdRequestRow, charge: Charge, now: Date): AdRequestRow {
  assertPayable(r);
  const at = now.toISOString();
  return {
    ...r,
    payment: {
      ...givenUp(r),
      status: "held",
      amount: r.offer.amount,
      heldAt: at,
      chargeId: charge.id,
      chargeKey: r.payment.attemptId,
      feeBasisPoints: r.payment.feeBasisPoints,
      brand: charge.brand,
      last4: charge.last4,
    },
    version: r.version + 1,
    updatedAt: at,
  };
}

/** What goes or went back to the sponsor of what was charged, in minor units. */
export const refundedOf = ({ status, amount = 0, influencerAmount = 0 }: Payment): number =>
  status === "refunded" || status === "split" ? amount - influencerAmount : 0;

/** The receipt of what was paid; undefined where nothing was. */
export function receiptOf(r: AdRequestRow): Receipt | undefined {
  const { status, amount, heldAt, settledAt, chargeId, brand, last4 } = r.payment;
  if (status === "unpaid" || amount === undefined || !heldAt || !chargeId) return undefined;
  return {
    id: chargeId,
    status,
    adRequestId: r.id,
    campaignName: r.campaignName,
    sponsorName: r.sponsorName,
    influencerName: r.influencerName,
    amount,
    currency: r.offer.currency,
    refunded: refundedOf(r.payment),
    card: { brand: brand ?? "other", last4: last4 ?? "" },
    heldAt,
    settledAt: settledAt ?? null,
  };
}
