import type { AdRequest } from "@tandem/contract";
import { type AdRequestRow, type MoveTold, saveMove } from "../ad-request/index.ts";
import { movementWrites } from "../ledger/index.ts";
import type { Ctx } from "../platform/index.ts";
import type { Settling } from "./settlement.rules.ts";

/** How a settling is told, with the lines of the ledger in the same transaction. */
export function settlingTold(
  ctx: Ctx,
  request: AdRequestRow,
  { kind, payment, movement, disputed }: Settling,
  again: MoveTold["again"],
  reason?: string,
): MoveTold {
  return {
    kind,
    binding: false,
    again,
    payment,
    disputed,
    reason,
    ...(movement && {
      held: -movement.amount,
      writes: movementWrites(ctx, { ...movement, request }),
    }),
  };
}

/** Judges and saves: the request, its campaign's money, the ledger and the fact in one transaction. */
export function saveSettling(
  ctx: Ctx,
  request: AdRequestRow,
  judge: (r: AdRequestRow) => Settling,
  reason?: string,
): Promise<AdRequest> {
  const settling = judge(request);
  return saveMove(ctx, request, settling.move, settlingTold(ctx, request, settling, judge, reason));
}
