import type { Receipt } from "@tandem/contract";
import { Accounts } from "../account/index.ts";
import { type AdRequestRow, AdRequests, saveAttempt, saveMove } from "../ad-request/index.ts";
import { movementWrites } from "../ledger/index.ts";
import { type Ctx, check, idOf, Refusal, refuse, save, type Write } from "../platform/index.ts";
import type { Charge, PaymentGateway } from "./gateway.ts";
import { givenUp, held, receiptOf } from "./payment.rules.ts";

const ATTEMPTS = 5;

/** The request as somebody else made it is none to which the charge belongs. */
class NotOurs extends Refusal {}

/**
 * Notes that an attempt was charged: the money is in escrow from here on. Work that went on
 * meanwhile is no hindrance; where the collaboration was ended, or one side is no more, the charge
 * is paid back.
 *
 * @param known the request as it was read last.
 * @returns undefined where the charge was paid back.
 */
export async function noteCharge(
  ctx: Ctx,
  gateway: PaymentGateway,
  known: AdRequestRow,
  charge: Charge,
): Promise<Receipt | undefined> {
  const attemptId = known.payment.attemptId;
  if (!attemptId) throw new Error("There is no attempt to note a charge for.");
  let row: AdRequestRow | null = known;
  for (let attempt = 1; row; attempt++) {
    const receipt = row.payment.chargeKey === attemptId ? receiptOf(row) : undefined;
    if (receipt) return answered(ctx, receipt);
    if (row.payment.attemptId !== attemptId || row.status !== "accepted") break;
    try {
      return await saveHeld(ctx, row, charge);
    } catch (error) {
      if (error instanceof NotOurs) break;
      if (!(error instanceof Refusal) || attempt === ATTEMPTS) throw error;
    }
    row = await ctx.platform.table.get(AdRequests, { id: known.id });
  }
  await payBack(ctx, gateway, { id: known.id, attemptId, amount: known.offer.amount }, charge);
  return undefined;
}

/** Nothing moves, so there is only the promise to keep that a repeat of this wish is answered alike. */
export const answered = async (ctx: Ctx, receipt: Receipt): Promise<Receipt> =>
  ctx.idempotency ? save(ctx, { writes: [], events: [], answer: receipt }) : receipt;

async function saveHeld(ctx: Ctx, row: AdRequestRow, charge: Charge): Promise<Receipt> {
  const next = held(row, charge, ctx.now);
  const receipt = receiptOf(next) as Receipt;
  const { amount, currency } = row.offer;
  await saveMove(
    ctx,
    row,
    { next, pots: { reserved: 0, committed: 0 } },
    {
      kind: "payment.held",
      binding: false,
      again: () => {
        throw refuse("request.conflict");
      },
      payment: { amount, currency },
      held: amount,
      writes: [...movementWrites(ctx, { kind: "hold", request: row, amount }), ...bothThere(row)],
      answer: receipt,
    },
  );
  return receipt;
}

/** Money is never held for somebody whose account is being taken out of everything. */
const bothThere = ({ sponsorId, influencerId }: AdRequestRow): Write[] =>
  [sponsorId, influencerId].map((id) =>
    check(
      Accounts.delete({ id }).where(({ status }, { ne }) => ne(status, "deleted")),
      () => new NotOurs("ad_request.not_accepted", "One side's account was deleted."),
    ),
  );

/** First the money goes back, and then it is noted that nothing is left of the attempt. */
async function payBack(
  ctx: Ctx,
  gateway: PaymentGateway,
  { id, attemptId, amount }: { id: string; attemptId: string; amount: number },
  charge: Charge,
): Promise<void> {
  await gateway.refund({ key: idOf("pay", attemptId, "back"), chargeId: charge.id, amount });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const row = await ctx.platform.table.get(AdRequests, { id });
    if (row?.payment.attemptId !== attemptId) return;
    if (await saveAttempt(ctx, row, givenUp(row))) return;
  }
  throw refuse("request.conflict");
}
