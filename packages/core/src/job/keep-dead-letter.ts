import {
  type Ctx,
  hourOf,
  idOf,
  log,
  Refusal,
  save,
  type Write,
  write,
} from "../platform/index.ts";
import { DeadLetterAlarms, DeadLetters } from "./dead-letter.entity.ts";
import { deadLetterEvent } from "./dead-letter.events.ts";
import { gistOf } from "./dead-letter.rules.ts";

const KEPT_SECONDS = 90 * 86_400;
const ALARM_SECONDS = 2 * 86_400;

/** A message as its dead-letter queue hands it over. */
export interface DeadMessage {
  messageId: string;
  queue: string;
  body: string;
  receives: number;
  sentAt: Date;
}

class KeptAlready extends Refusal {}
class ToldAlready extends Refusal {}

/**
 * Keeps a message that no worker could take, once however often it is handed over, and tells the
 * admins at most once a queue and hour. The line in the log is what an alarm hangs on.
 */
export async function keepDeadLetter(ctx: Ctx, message: DeadMessage): Promise<void> {
  const { queue, body, receives, messageId } = message;
  const { kind, eventId } = gistOf(body);
  const id = idOf("ddl", queue, messageId);
  log.error("dead letter", { letterId: id, queue, kind, messageId, eventId, receives });
  const diedAt = ctx.now.toISOString();
  const ttl = Math.floor(ctx.now.getTime() / 1000);
  const letter = write(
    DeadLetters.create({
      id,
      queue,
      kind,
      body,
      receives,
      sentAt: message.sentAt.toISOString(),
      diedAt,
      status: "dead",
      listed: "all",
      listedIn: queue,
      listedAt: `${diedAt}#${id}`,
      ttl: ttl + KEPT_SECONDS,
    }),
    () => new KeptAlready("request.conflict"),
  );
  const alarm = write(
    DeadLetterAlarms.create({ queue, hour: hourOf(ctx.now), ttl: ttl + ALARM_SECONDS }),
    () => new ToldAlready("request.conflict"),
  );
  const keep = (writes: Write[], told: boolean) =>
    save(ctx, {
      writes,
      events: told ? [deadLetterEvent("dead_letter.kept", id, { queue, kind })] : [],
      answer: undefined,
    });
  try {
    await keep([letter, alarm], true);
  } catch (error) {
    if (error instanceof KeptAlready) return;
    if (!(error instanceof ToldAlready)) throw error;
    await keep([letter], false).catch((again: unknown) => {
      if (!(again instanceof KeptAlready)) throw again;
    });
  }
}
