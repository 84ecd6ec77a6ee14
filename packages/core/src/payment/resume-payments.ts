import type { Receipt } from "@tandem/contract";
import { type AdRequestRow, eachWaking } from "../ad-request/index.ts";
import type { Ctx } from "../platform/index.ts";
import { noteDeclined } from "./decline-charge.ts";
import type { PaymentGateway } from "./gateway.ts";
import { noteCharge } from "./note-charge.ts";
import { isLost } from "./payment.rules.ts";

/**
 * Brings an attempt that nobody is at any more to its end: a charge that went through is noted,
 * and where none did, none will.
 *
 * @returns the receipt where money is held now.
 */
export async function resolveAttempt(
  ctx: Ctx,
  gateway: PaymentGateway,
  row: AdRequestRow,
): Promise<Receipt | undefined> {
  const { attemptId } = row.payment;
  if (!attemptId) return undefined;
  const { amount, currency } = row.offer;
  const charge = await gateway.conclude({ key: attemptId, amount, currency });
  if (charge) return noteCharge(ctx, gateway, row, charge);
  await noteDeclined(ctx, row, "lost");
  return undefined;
}

/**
 * Resolves the attempts of one hour whose outcome nobody noted. Returns how many.
 *
 * @throws Error when some could not be, after all others: then they are looked at again.
 */
export const resumePayments = (ctx: Ctx, gateway: PaymentGateway, hour: string): Promise<number> =>
  eachWaking(ctx, hour, async (row) => {
    if (!row.payment.attemptId || !isLost(row.payment, ctx.now)) return false;
    await resolveAttempt(ctx, gateway, row);
    return true;
  });
