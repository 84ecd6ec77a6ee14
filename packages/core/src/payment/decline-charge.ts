import { type AdRequestRow, AdRequests, saveAttempt, saveMove } from "../ad-request/index.ts";
import { type Ctx, Refusal, refuse } from "../platform/index.ts";
import { givenUp } from "./payment.rules.ts";

const ATTEMPTS = 5;

/** Why an attempt came to nothing, in words for the sponsor and the audit log. */
const REASONS = {
  declined: "The card was declined. Use another card, or ask your bank.",
  insufficient_funds: "The card does not cover this amount. Use another card.",
  lost: "The payment was interrupted, and nothing was charged.",
} as const;

/**
 * Notes that nothing was charged, and tells the sponsor why. The refusal is the answer to the wish:
 * whoever repeats it by its key is told the same.
 */
export async function noteDeclined(
  ctx: Ctx,
  known: AdRequestRow,
  because: keyof typeof REASONS,
): Promise<Refusal> {
  const reason = REASONS[because];
  const code = because === "insufficient_funds" ? "payment.insufficient_funds" : "payment.declined";
  const refusal = refuse(code, reason);
  const { attemptId } = known.payment;
  const answering: Ctx = ctx.idempotency
    ? { ...ctx, idempotency: { ...ctx.idempotency, status: 402 } }
    : ctx;
  let row: AdRequestRow | null = known;
  for (let attempt = 1; row && row.payment.attemptId === attemptId; attempt++) {
    if (row.status !== "accepted") {
      // What was ended meanwhile is told already.
      if (await saveAttempt(ctx, row, givenUp(row))) return refusal;
    } else if (await declined(answering, row, reason, refusal, attempt)) return refusal;
    row = await ctx.platform.table.get(AdRequests, { id: known.id });
  }
  return refusal;
}

async function declined(
  ctx: Ctx,
  row: AdRequestRow,
  reason: string,
  { code }: Refusal,
  attempt: number,
): Promise<boolean> {
  const { amount, currency } = row.offer;
  const next = { ...row, payment: givenUp(row), version: row.version + 1 };
  try {
    await saveMove(
      ctx,
      row,
      { next, pots: { reserved: 0, committed: 0 } },
      {
        kind: "payment.declined",
        binding: false,
        again: () => undefined,
        reason,
        payment: { amount, currency },
        answer: { code, detail: reason },
      },
    );
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || attempt >= ATTEMPTS) throw error;
    return false;
  }
}
