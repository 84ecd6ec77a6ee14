import type { Preferences, PreferencesChange } from "@tandem/contract";
import { type Ctx, refuse, refuseField, save, write } from "../platform/index.ts";
import { Accounts } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { invalidLink, readLink } from "./links.ts";
import type { AccountRow } from "./person.ts";

type Stored = AccountRow["preferences"];
interface Channel {
  enabled: boolean;
  consentAt?: string;
}

const channelView = ({ enabled, consentAt }: Channel) => ({
  enabled,
  consentAt: consentAt ?? null,
});

/** How an account wants to be told of things. */
export const preferencesView = ({ version, email, sms, chat }: Stored): Preferences => ({
  version,
  email: channelView(email),
  sms: { ...channelView(sms), number: sms.number ?? null },
  chat: { ...channelView(chat), webhookUrl: chat.webhookUrl ?? null },
});

/** Switching on is the consent, at this moment; switching off takes it back. */
const switched = (before: Channel, enabled: boolean | undefined, now: Date): Channel => {
  if (enabled === undefined || enabled === before.enabled) {
    return { enabled: before.enabled, consentAt: before.consentAt };
  }
  return enabled ? { enabled, consentAt: now.toISOString() } : { enabled };
};

/**
 * The preferences after a change.
 *
 * @throws `request.invalid` where a channel is switched on that leads nowhere.
 */
export function changedPreferences(
  before: Stored,
  change: Omit<PreferencesChange, "version">,
  now: Date,
): Stored {
  const number = change.sms?.number === undefined ? before.sms.number : change.sms.number;
  const webhookUrl =
    change.chat?.webhookUrl === undefined ? before.chat.webhookUrl : change.chat.webhookUrl;
  const after = {
    version: before.version + 1,
    email: switched(before.email, change.email?.enabled, now),
    sms: { ...switched(before.sms, change.sms?.enabled, now), number: number ?? undefined },
    chat: {
      ...switched(before.chat, change.chat?.enabled, now),
      webhookUrl: webhookUrl ?? undefined,
    },
  };
  if (after.sms.enabled && !after.sms.number) {
    throw refuseField("sms.number", "Write the number that messages go to.");
  }
  if (after.chat.enabled && !after.chat.webhookUrl) {
    throw refuseField("chat.webhookUrl", "Paste the address of the space that messages go to.");
  }
  return after;
}

/** One's own preferences. One round trip. */
export async function readPreferences(ctx: Ctx): Promise<Preferences> {
  return preferencesView((await requireAccount(ctx, ctx.actor.id)).preferences);
}

/**
 * Switches channels on or off.
 *
 * @throws `request.stale`, `request.invalid`
 */
export async function changePreferences(ctx: Ctx, input: PreferencesChange): Promise<Preferences> {
  const account = await requireAccount(ctx, ctx.actor.id);
  if (account.preferences.version !== input.version) throw stale();
  const after = changedPreferences(account.preferences, input, ctx.now);
  return savePreferences(ctx, account, after);
}

/**
 * Switches mail off by the link in a mail; done again, it is still off.
 *
 * @throws `auth.invalid_link`
 */
export async function unsubscribe(ctx: Ctx, token: string): Promise<void> {
  const link = await readLink(ctx.platform, "unsubscribe", token, ctx.now);
  const account = await ctx.platform.table.get(Accounts, { id: link.account });
  if (!account) throw invalidLink();
  if (!account.preferences.email.enabled) return;
  const after = changedPreferences(account.preferences, { email: { enabled: false } }, ctx.now);
  await savePreferences({ ...ctx, idempotency: undefined }, account, after);
}

const stale = () =>
  refuse("request.stale", "Your preferences were changed elsewhere. Load them again.");

async function requireAccount(ctx: Ctx, id: string): Promise<AccountRow> {
  const account = await ctx.platform.table.get(Accounts, { id });
  if (!account) throw refuse("request.not_found");
  return account;
}

/** Which channels are on: numbers and addresses stay out of the events. */
const on = ({ email, sms, chat }: Stored) => ({
  email: email.enabled,
  sms: sms.enabled,
  chat: chat.enabled,
});

function savePreferences(ctx: Ctx, account: AccountRow, after: Stored): Promise<Preferences> {
  const { id, role, preferences } = account;
  const patch = Accounts.patch({ id })
    .set({ preferences: after })
    .where((row, { eq }) => eq(row.preferences.version, preferences.version));
  return save(ctx, {
    writes: [write(patch, stale)],
    events: [
      accountEvent(
        "account.preferences_changed",
        id,
        { role },
        { before: on(preferences), after: on(after) },
      ),
    ],
    answer: preferencesView(after),
  });
}
