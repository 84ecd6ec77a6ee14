import type { Preferences, PreferencesChange } from "@tandem/contract";
import { suppressionOf } from "../delivery/index.ts";
import { type Ctx, refuse, refuseField, save, write } from "../platform/index.ts";
import { Accounts } from "./account.entity.ts";
import { accountEvent, type ChannelLostData } from "./account.events.ts";
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

/** One's own preferences, and whether the address takes mail. Two round trips. */
export async function readPreferences(ctx: Ctx): Promise<Preferences> {
  const { email, preferences } = await requireAccount(ctx, ctx.actor.id);
  return withProblem(ctx, email, preferencesView(preferences));
}

/** Says why no mail reaches the address, where none does. */
async function withProblem(ctx: Ctx, email: string, view: Preferences): Promise<Preferences> {
  const suppressed = await suppressionOf(ctx.platform, "email", email);
  return suppressed ? { ...view, email: { ...view.email, problem: suppressed.reason } } : view;
}

/**
 * Switches channels on or off. A number that answered STOP is texted again only after START came
 * from it: whoever enters a number here has not shown that it is theirs.
 *
 * @throws `request.stale`, `request.invalid`
 */
export async function changePreferences(ctx: Ctx, input: PreferencesChange): Promise<Preferences> {
  const account = await requireAccount(ctx, ctx.actor.id);
  if (account.preferences.version !== input.version) throw stale();
  const after = changedPreferences(account.preferences, input, ctx.now);
  await assertNotStopped(ctx, consented(account.preferences, after));
  const [view] = await Promise.all([
    withProblem(ctx, account.email, preferencesView(after)),
    savePreferences(ctx, account, after),
  ]);
  return view;
}

async function assertNotStopped({ platform }: Ctx, number: string | undefined): Promise<void> {
  const suppressed = number ? await suppressionOf(platform, "sms", number) : null;
  if (suppressed?.reason !== "stop") return;
  throw refuseField("sms.number", "This number answered STOP. Answer START first.");
}

/** The number that texts are asked for anew. */
const consented = (before: Stored, after: Stored): string | undefined => {
  const same = before.sms.enabled && before.sms.number === after.sms.number;
  return after.sms.enabled && !same ? after.sms.number : undefined;
};

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

/**
 * Writes preferences over those that were read.
 *
 * @param lost the channel that was switched off from the other end, where it was.
 * @throws `request.stale`
 */
export async function savePreferences(
  ctx: Ctx,
  account: AccountRow,
  after: Stored,
  { lost }: { lost?: ChannelLostData["channel"] } = {},
): Promise<void> {
  const { id, role, preferences } = account;
  const { number } = after.sms;
  const set = Accounts.patch({ id }).set({ preferences: after });
  const patch = (
    number === undefined
      ? set.remove(["smsNumber", "smsSince"])
      : set.set({ smsNumber: number, smsSince: ctx.now.toISOString() })
  ).where(
    (row, { eq, ne }) =>
      `${eq(row.preferences.version, preferences.version)} AND ${ne(row.status, "deleted")}`,
  );
  const change = { before: on(preferences), after: on(after) };
  const event = lost
    ? accountEvent("account.channel_lost", id, { role, channel: lost }, change)
    : accountEvent("account.preferences_changed", id, { role }, change);
  await save(ctx, {
    writes: [write(patch, stale)],
    events: [event],
    answer: undefined,
  });
}
