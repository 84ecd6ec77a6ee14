import type { AdRequest, Side } from "@tandem/contract";
import {
  type AdRequestKind,
  type AdRequestRow,
  type Move,
  onLatest,
  requireParty,
  saveMove,
} from "../ad-request/index.ts";
import { type Ctx, refuse } from "../platform/index.ts";
import { approveDueOf } from "./approve-due-work.ts";
import { workTold } from "./work-told.ts";

interface Step {
  /** Whose step it is. */
  side: Side;
  kind: AdRequestKind;
  judge: (r: AdRequestRow) => Move;
  /** Words that the thread keeps. */
  text?: string;
}

/** One step of the work on a piece, judged by the request as it is at this instant. */
export const moveWork = (
  ctx: Ctx,
  id: string,
  n: number,
  { side, kind, judge, text }: Step,
): Promise<AdRequest> =>
  onLatest(async () => {
    const party = await requireParty(ctx, id);
    if (party.side !== side) throw refuse("auth.forbidden");
    const { row } = await approveDueOf(ctx, party.request);
    const move = judge(row);
    const work = workTold(row, move.next, n);
    return saveMove(ctx, row, move, { kind, binding: false, again: judge, work, text });
  });
