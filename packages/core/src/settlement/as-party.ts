import type { AdRequest, Side } from "@tandem/contract";
import { type AdRequestRow, onLatest, requireParty } from "../ad-request/index.ts";
import type { Ctx } from "../platform/index.ts";
import { afterDueRelease } from "./release-due-payments.ts";
import { saveSettling } from "./save-settling.ts";
import type { Settling } from "./settlement.rules.ts";

/** A side's settling, judged by the request as it is at this instant. */
export const settleAsParty = (
  ctx: Ctx,
  id: string,
  judge: (r: AdRequestRow, side: Side) => Settling,
  reason?: string,
): Promise<AdRequest> =>
  onLatest(async () => {
    const { request, side } = await requireParty(ctx, id);
    const current = await afterDueRelease(ctx, request);
    return saveSettling(ctx, current, (r) => judge(r, side), reason);
  });
