import type { AdRequest } from "@tandem/contract";
import { onLatest, requireReader } from "../ad-request/index.ts";
import { type Ctx, refuse } from "../platform/index.ts";
import { saveSettling } from "./save-settling.ts";
import { settle, type Verdict } from "./settlement.rules.ts";

/** An admin ends a dispute; both sides read the reason. Of two decisions at once one counts. */
export const settleDispute = (
  ctx: Ctx,
  id: string,
  { reason, ...verdict }: Verdict & { reason?: string },
): Promise<AdRequest> =>
  onLatest(async () => {
    if (ctx.actor.role !== "admin") throw refuse("auth.forbidden");
    const request = await requireReader(ctx, id);
    return saveSettling(ctx, request, (r) => settle(r, verdict, ctx.now), reason);
  });
