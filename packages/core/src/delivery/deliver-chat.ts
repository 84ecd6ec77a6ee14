import { type Ctx, log, postToChat } from "../platform/index.ts";

/** Chat takes 4,096 characters, and refuses longer ones with the answer of a webhook that is gone. */
const LONGEST = 4_000;

/**
 * Posts into the space behind a webhook. "gone" means for good: the caller then switches the
 * channel off with `switchOffChat(ctx, accountId)` of the noun account, which also tells its owner.
 * The address is a secret and is written nowhere.
 *
 * @throws ChatBusy when the chat takes nothing for now: the queue brings it again.
 */
export async function deliverChat(
  ctx: Ctx,
  { webhookUrl, text }: { webhookUrl: string; text: string },
): Promise<"sent" | "gone"> {
  const whole = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
  const outcome = await postToChat(webhookUrl, whole);
  log.info("chat posted", { requestId: ctx.requestId, outcome });
  return outcome;
}
