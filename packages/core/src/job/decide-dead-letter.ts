import { type Ctx, refuse, save, write } from "../platform/index.ts";
import { DeadLetters } from "./dead-letter.entity.ts";
import { deadLetterEvent } from "./dead-letter.events.ts";
import type { DeadLetterRow } from "./dead-letter.rules.ts";

/**
 * Wishes a dead letter back on its queue; what hears the wish puts it there.
 *
 * @throws `request.not_found` also where it was put back or thrown away before.
 */
export async function redriveDeadLetter(ctx: Ctx, id: string): Promise<void> {
  const { queue } = await requireDead(ctx, id);
  await save(ctx, {
    writes: [write(taken(id, "redriving"), gone)],
    events: [deadLetterEvent("dead_letter.redrive_requested", id, { queue, letterId: id })],
    answer: undefined,
  });
}

/** Wishes back all that are dead on a queue now; one wish however many they are. */
export async function redriveDeadLetters(ctx: Ctx, queue: string): Promise<void> {
  const until = ctx.now.toISOString();
  await save(ctx, {
    writes: [],
    events: [deadLetterEvent("dead_letter.redrive_requested", queue, { queue, until })],
    answer: undefined,
  });
}

/**
 * Throws a dead letter away, with what it carried.
 *
 * @throws `request.not_found` also where it was put back or thrown away before.
 */
export async function discardDeadLetter(ctx: Ctx, id: string): Promise<void> {
  const { queue } = await requireDead(ctx, id);
  await save(ctx, {
    writes: [write(taken(id, "discarded"), gone)],
    events: [deadLetterEvent("dead_letter.discarded", id, { queue })],
    answer: undefined,
  });
}

const gone = () => refuse("request.not_found");

async function requireDead(ctx: Ctx, id: string): Promise<DeadLetterRow> {
  const letter = await ctx.platform.table.get(DeadLetters, { id });
  if (letter?.status !== "dead") throw gone();
  return letter;
}

/** Takes a letter off the list of the dead, on condition that nobody else has. */
const taken = (id: string, status: "redriving" | "discarded") =>
  DeadLetters.patch({ id })
    .set({ status })
    .remove([
      "listed",
      "listedIn",
      "listedAt",
      ...(status === "discarded" ? (["body"] as const) : []),
    ])
    .where((row, { eq }) => eq(row.status, "dead"));
