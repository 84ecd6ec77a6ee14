import { once, type Platform, unlessRefused } from "../platform/index.ts";
import { DeadLetters } from "./dead-letter.entity.ts";
import type { DeadLetterEvent } from "./dead-letter.events.ts";
import type { DeadLetterRow } from "./dead-letter.rules.ts";

type RedriveRequested = Extract<DeadLetterEvent, { kind: "dead_letter.redrive_requested" }>;

/**
 * Puts what was wished for back on its queue, each letter once: the wish for a letter can be
 * delivered often, and one for a whole queue may find letters that were wished for alone.
 */
export async function redrive(platform: Platform, { data }: RedriveRequested): Promise<void> {
  if (data.letterId !== undefined) {
    const letter = await platform.table.get(DeadLetters, { id: data.letterId });
    if (letter) await putBack(platform, letter);
    return;
  }
  const dead = DeadLetters.query
    .deadOfQueue({ listedIn: data.queue })
    .lte({ listedAt: `${data.until}#~` });
  for await (const letter of platform.table.all(DeadLetters, dead)) {
    if (await take(platform, letter)) await putBack(platform, { ...letter, status: "redriving" });
  }
}

/**
 * Whether the letter is this wish's to put back. It stays where the wish finds it until that is
 * done, so that a wish killed half-way goes on with it.
 */
async function take(platform: Platform, { id, status }: DeadLetterRow): Promise<boolean> {
  if (status === "redriving") return true;
  const mine = DeadLetters.patch({ id })
    .set({ status: "redriving" })
    .where((row, { eq }) => eq(row.status, "dead"));
  return (await unlessRefused(platform.table.update(DeadLetters, mine))) !== undefined;
}

async function putBack(platform: Platform, letter: DeadLetterRow): Promise<void> {
  const { id, queue, status, body } = letter;
  if (status !== "redriving" || body === undefined) return;
  await once(platform, `redrive#${id}`, () => platform.queues.sendBody(queue, body));
  const done = DeadLetters.patch({ id })
    .set({ status: "redriven" })
    .remove(["listed", "listedIn", "listedAt", "body"]);
  await platform.table.update(DeadLetters, done);
}
