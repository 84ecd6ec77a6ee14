import { type Ctx, Refusal, SYSTEM } from "../platform/index.ts";
import type { AdRequestRow, Move } from "./negotiation.rules.ts";
import { type MoveTold, saveMove } from "./save-move.ts";

/**
 * Saves a move that nobody in particular made: its time had come. Says whether it did. Where it was
 * uncovered by someone's wish, that wish is not what is answered.
 *
 * @throws `request.conflict` where it only met other transactions: its time has come all the same.
 */
export async function moveByItself(
  ctx: Ctx,
  row: AdRequestRow,
  move: Move,
  told: MoveTold,
): Promise<boolean> {
  try {
    await saveMove({ ...ctx, actor: SYSTEM, idempotency: undefined }, row, move, told);
    return true;
  } catch (error) {
    // Someone moved it meanwhile, or another sweep was quicker: then it is no longer ours.
    if (error instanceof Refusal && error.code !== "request.conflict") return false;
    throw error;
  }
}
