import type { Receipt } from "@tandem/contract";
import { requireReader } from "../ad-request/index.ts";
import { type Ctx, refuse } from "../platform/index.ts";
import { receiptOf } from "./payment.rules.ts";

/** The receipt of what its sponsor paid, for the sponsor and for admins. */
export async function getReceipt(ctx: Ctx, id: string): Promise<Receipt> {
  const request = await requireReader(ctx, id);
  const receipt = receiptOf(request);
  if (!receipt) throw refuse("request.not_found", "Nothing was paid yet.");
  if (ctx.actor.id === request.influencerId) throw refuse("auth.forbidden");
  return receipt;
}
