import { type Change, type Ctx, save } from "../platform/index.ts";

/**
 * What is to be written for a decision: saved by itself, or in one transaction with what led to it.
 * `done` is for what this process must know at once after it was saved.
 */
export interface Deed<A> extends Change<A> {
  done?: () => void;
}

/** Saves one or several decisions in one transaction; the answer is that of the first. */
export async function carryOut<A>(
  ctx: Ctx,
  first: Deed<A>,
  ...others: Deed<unknown>[]
): Promise<A> {
  const all = [first, ...others];
  const answer = await save(ctx, {
    writes: all.flatMap(({ writes }) => writes),
    events: all.flatMap(({ events }) => events),
    answer: first.answer,
  });
  for (const { done } of all) done?.();
  return answer;
}
