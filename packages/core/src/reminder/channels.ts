import type { Channel } from "@tandem/contract";
import type { Person } from "../account/index.ts";

/** Where each channel of an account leads, of those that it switched on and consented to. */
export function openChannels({ account }: Pick<Person, "account">): Map<Channel, string> {
  const { email, sms, chat } = account.preferences;
  const all = [
    ["email", email, account.email],
    ["sms", sms, sms.number],
    ["chat", chat, chat.webhookUrl],
  ] as const;
  return new Map(
    all.flatMap(([name, { enabled, consentAt }, address]) =>
      enabled && consentAt && address ? [[name, address] as const] : [],
    ),
  );
}
