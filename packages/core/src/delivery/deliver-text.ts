import { type Ctx, log, OptedOut, type TextMessage } from "../platform/index.ts";
import { suppress } from "./suppress.ts";
import { suppressionOf } from "./suppressed.ts";

/**
 * Sends a text message, unless its number has answered STOP.
 *
 * @throws what SNS went on refusing: the queue brings it again.
 */
export async function deliverText(ctx: Ctx, message: TextMessage): Promise<"sent" | "suppressed"> {
  if (await suppressionOf(ctx.platform, "sms", message.to)) return "suppressed";
  try {
    const textId = await ctx.platform.texts.send(message);
    log.info("text accepted", { requestId: ctx.requestId, textId });
    return "sent";
  } catch (error) {
    if (!(error instanceof OptedOut)) throw error;
    log.warn("text refused: the number has opted out", { requestId: ctx.requestId });
    await suppress(ctx, { channel: "sms", address: message.to, reason: "stop" });
    return "suppressed";
  }
}
