import type { Channel } from "@tandem/contract";
import {
  channelTestChat,
  channelTestMail,
  channelTestSms,
  type Digest,
  digestChat,
  digestMail,
  digestSms,
  nothingWaitsChat,
  nothingWaitsSms,
} from "@tandem/mail";
import {
  nameOf,
  type Person,
  switchOffChat,
  switchOffTexts,
  unsubscribeLinks,
} from "../account/index.ts";
import { deliverChat, deliverMail, deliverText } from "../delivery/index.ts";
import type { Ctx } from "../platform/index.ts";

/** What is sent: a digest, that nothing waits, or that the channel works. */
export type Content = { digest: Digest } | "nothing" | "test";

/** Sends over one channel. False when nothing is sent to its address any more. */
export async function reach(
  ctx: Ctx,
  person: Person,
  channel: Channel,
  address: string,
  content: Content,
): Promise<boolean> {
  const { account } = person;
  const reader = { name: nameOf(person), timeZone: account.timeZone };
  const appUrl = `${ctx.platform.config.publicUrl}/home`;
  const digest = typeof content === "string" ? null : content.digest;
  switch (channel) {
    case "email": {
      const switchOff = await unsubscribeLinks(ctx.platform, account.id);
      const mail =
        content === "test"
          ? channelTestMail(switchOff, appUrl)
          : digestMail(digest, reader, switchOff, appUrl);
      return (await deliverMail(ctx, { to: address, ...mail })) === "sent";
    }
    case "sms": {
      const otherwise = content === "test" ? channelTestSms : nothingWaitsSms;
      const text = digest ? digestSms(digest, reader) : otherwise(appUrl);
      if ((await deliverText(ctx, { to: address, text })) === "sent") return true;
      await switchOffTexts(ctx, address);
      return false;
    }
    case "chat": {
      const otherwise = content === "test" ? channelTestChat : nothingWaitsChat;
      const text = digest ? digestChat(digest, reader) : otherwise(appUrl);
      if ((await deliverChat(ctx, { webhookUrl: address, text })) === "sent") return true;
      await switchOffChat(ctx, account.id, address);
      return false;
    }
  }
}
