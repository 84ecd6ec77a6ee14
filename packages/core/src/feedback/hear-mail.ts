import { Logins, loginKey } from "../account/index.ts";
import { suppress, suppressionId } from "../delivery/index.ts";
import { type Ctx, log, once } from "../platform/index.ts";
import { fromTopic } from "./from-topic.ts";
import { type MailFeedback, mailFeedbackIn } from "./mail-feedback.ts";

/**
 * Hears what became of a mail. An address that does not exist, or whose owner complained, gets no
 * more; the same news heard again, also after an admin has lifted it, changes nothing.
 */
export async function hearMail(ctx: Ctx, message: unknown): Promise<void> {
  const event = fromTopic<Parameters<typeof mailFeedbackIn>[0]>(message);
  for (const news of event ? mailFeedbackIn(event) : []) {
    const { id, kind, detail } = news;
    log.info("mail came back", { requestId: ctx.requestId, feedbackId: id, kind, detail });
    if (kind === "passing") continue;
    const key = `feedback#${id}#${suppressionId("email", news.address)}`;
    await once(ctx.platform, key, () => heed(ctx, kind, news));
  }
}

async function heed(
  ctx: Ctx,
  reason: "bounce" | "complaint",
  { address, detail }: MailFeedback,
): Promise<void> {
  const login = await ctx.platform.table.get(Logins, { name: loginKey(address) });
  const accountId = login?.accountId;
  await suppress(ctx, { channel: "email", address, reason, detail, accountId });
}
