import type { NewPayment, Receipt } from "@tandem/contract";
import { type AdRequestRow, AdRequests, requireParty, saveAttempt } from "../ad-request/index.ts";
import { type Ctx, idOf, newId, refuse } from "../platform/index.ts";
import { noteDeclined } from "./decline-charge.ts";
import { feeBasisPoints } from "./fee.ts";
import { type Charge, GatewayProblem, type PaymentGateway } from "./gateway.ts";
import { answered, noteCharge } from "./note-charge.ts";
import { assertNotExpired, assertPayable, attempted, isLost, receiptOf } from "./payment.rules.ts";
import { resolveAttempt } from "./resume-payments.ts";

const ATTEMPTS = 5;

/**
 * Funds what was agreed: its amount is charged to the card and held in escrow. The attempt is
 * noted before the charge and carries its key, so that whatever is interrupted can be found again:
 * by a repeat of the wish, which has the same key, or by the sweep. The card goes to the gateway
 * and nowhere else.
 *
 * Round trips without the gateway's: three.
 *
 * @throws `payment.already_paid`, `payment.in_progress`, `payment.declined`,
 *   `payment.insufficient_funds`, `payment.unreachable`; `ad_request.not_accepted`,
 *   `ad_request.disputed`; `request.invalid` for a card that has run out.
 */
export async function pay(
  ctx: Ctx,
  gateway: PaymentGateway,
  id: string,
  { card }: NewPayment,
): Promise<Receipt> {
  const { request, side } = await requireParty(ctx, id);
  if (side !== "sponsor") throw refuse("auth.forbidden");
  const attemptId = ctx.idempotency ? idOf("pay", id, ctx.idempotency.key) : newId("pay");
  assertNotExpired(card, ctx.now);
  const begun = await begin(ctx, gateway, request, attemptId);
  if ("receipt" in begun) return answered(ctx, begun.receipt);
  const charged = await charge(gateway, begun.row, card);
  if (typeof charged === "string") throw await noteDeclined(ctx, begun.row, charged);
  const receipt = await noteCharge(ctx, gateway, begun.row, charged).catch(inWords);
  if (!receipt) {
    throw refuse("ad_request.not_accepted", "It was ended meanwhile. What was charged goes back.");
  }
  return receipt;
}

type Begun = { row: AdRequestRow } | { receipt: Receipt };

/** Takes the request for this attempt; what an attempt before it left behind is brought to its end. */
async function begin(
  ctx: Ctx,
  gateway: PaymentGateway,
  known: AdRequestRow,
  attemptId: string,
): Promise<Begun> {
  let row: AdRequestRow | null = known;
  for (let attempt = 1; row && attempt <= ATTEMPTS; attempt++) {
    const { payment } = row;
    if (payment.chargeKey === attemptId) {
      const receipt = receiptOf(row);
      if (receipt) return { receipt };
    }
    assertPayable(row);
    if (payment.attemptId === attemptId) return { row };
    if (payment.attemptId !== undefined) {
      if (!isLost(payment, ctx.now)) throw refuse("payment.in_progress");
      const receipt = await resolveAttempt(withoutKey(ctx), gateway, row).catch(inWords);
      if (receipt) return { receipt };
    } else {
      const begun = await saveAttempt(
        ctx,
        row,
        attempted(row, attemptId, feeBasisPoints(), ctx.now),
      );
      if (begun) return { row: begun };
    }
    row = await ctx.platform.table.get(AdRequests, { id: known.id });
  }
  throw refuse("request.conflict");
}

async function charge(
  gateway: PaymentGateway,
  { payment, offer, campaignName }: AdRequestRow,
  card: NewPayment["card"],
): Promise<Charge | "declined" | "insufficient_funds"> {
  const { amount, currency } = offer;
  const wanted = { key: payment.attemptId as string, amount, currency };
  try {
    return await gateway.charge({ ...wanted, card, description: campaignName });
  } catch (error) {
    if (!(error instanceof GatewayProblem) || error.reason === "unreachable") return inWords(error);
    return error.reason;
  }
}

/** While the gateway is silent the attempt stays: a repeat or the sweep brings it to its end. */
function inWords(error: unknown): never {
  if (error instanceof GatewayProblem) {
    throw refuse("payment.unreachable", undefined, { retryAfter: 60 });
  }
  throw error;
}

/** What an attempt before this one came to is not the answer to this wish. */
const withoutKey = ({ idempotency: _, ...ctx }: Ctx): Ctx => ctx;
