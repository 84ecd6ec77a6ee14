import { switchOffTexts } from "../account/index.ts";
import { liftStop, suppress } from "../delivery/index.ts";
import { type Ctx, log, once } from "../platform/index.ts";
import { fromTopic } from "./from-topic.ts";
import { askedBy } from "./reply-words.ts";

/** A text that someone sent to our number, as AWS hands it on. */
interface Reply {
  originationNumber?: string;
  messageBody?: string;
  inboundMessageId?: string;
}

/**
 * Hears what someone answered by text. STOP ends texts to that number, and switches them off for
 * every account that has it; START lets that number be texted again, by whoever switches it on.
 *
 * @param messageId the queue's, where the answer has no id of its own.
 */
export async function hearReply(ctx: Ctx, message: unknown, messageId: string): Promise<void> {
  const reply = fromTopic<Reply>(message);
  const { originationNumber: number, messageBody = "" } = reply ?? {};
  if (!number) throw new Error("An answer without a number.");
  const asked = askedBy(messageBody);
  log.info("text answered", { requestId: ctx.requestId, asked: asked ?? "nothing" });
  if (!asked) return;
  await once(ctx.platform, `reply#${reply?.inboundMessageId ?? messageId}`, async () => {
    if (asked === "start") return liftStop(ctx, number);
    await suppress(ctx, { channel: "sms", address: number, reason: "stop" });
    await switchOffTexts(ctx, number);
  });
}
