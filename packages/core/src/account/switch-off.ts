import { type Ctx, Refusal } from "../platform/index.ts";
import { Accounts } from "./account.entity.ts";
import type { ChannelLostData } from "./account.events.ts";
import type { AccountRow } from "./person.ts";
import { changedPreferences, savePreferences } from "./preferences.ts";

const ATTEMPTS = 3;

/**
 * Switches Google Chat off for an account whose space is gone; its owner is told in the app. Done
 * again, it is still off, and nobody is told again.
 *
 * @param webhookUrl the address that is gone: an owner who has pasted another meanwhile keeps it.
 */
export const switchOffChat = (ctx: Ctx, accountId: string, webhookUrl?: string): Promise<void> =>
  switchOff(ctx, accountId, "chat", ({ chat }) =>
    webhookUrl === undefined ? true : chat.webhookUrl === webhookUrl,
  );

/** Switches texts off for every account with a number, because its owner answered STOP. */
export async function switchOffTexts(ctx: Ctx, number: string): Promise<void> {
  const op = Accounts.query.withNumber({ smsNumber: number });
  for await (const { id } of ctx.platform.table.all(Accounts, op)) {
    await switchOff(ctx, id, "sms", ({ sms }) => sms.number === number);
  }
}

async function switchOff(
  ctx: Ctx,
  id: string,
  channel: ChannelLostData["channel"],
  concerns: (preferences: AccountRow["preferences"]) => boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const account = await ctx.platform.table.get(Accounts, { id });
    if (!account?.preferences[channel].enabled || !concerns(account.preferences)) return;
    const off = changedPreferences(account.preferences, { [channel]: { enabled: false } }, ctx.now);
    try {
      return await savePreferences(ctx, account, off, { lost: channel });
    } catch (error) {
      // Its owner changed something at the same moment: what stands now is what is switched off.
      if (!(error instanceof Refusal) || attempt >= ATTEMPTS) throw error;
    }
  }
}
