import { findPerson, type Person } from "../account/index.ts";
import { type ByKind, type Ctx, once, readBy, reading, type Told } from "../platform/index.ts";
import { Agendas } from "./agenda.entity.ts";
import { openChannels } from "./channels.ts";
import { digestOf } from "./digest.rules.ts";
import { freshSince } from "./digest-time.ts";
import { type Content, reach } from "./reach-account.ts";
import { readFacts } from "./read-facts.ts";
import type { TestRequested } from "./reminder.events.ts";

const HOUR_MS = 3_600_000;

const CHANNEL_OF: ByKind<TestRequested["data"]["channel"]> = {
  "preferences.test_requested": reading<TestRequested["data"], TestRequested["data"]["channel"]>(
    ({ data }) => data.channel,
  ),
};

/** The kinds of events that ask for something to be sent over a channel. */
export const TEST_KINDS = Object.keys(CHANNEL_OF);

/**
 * Sends someone what they asked to see: their digest as it is now, at any hour, or that nothing
 * waits; to who gets no digests, that the channel works. Settles nothing: the day's own digest
 * still comes. A wish older than an hour is no longer waited for.
 */
export async function sendTest(ctx: Ctx, event: Told): Promise<void> {
  const channel = readBy(CHANNEL_OF, event);
  if (ctx.now.getTime() - Date.parse(event.at) > HOUR_MS) return;
  const person = await findPerson(ctx.platform, event.subjectId);
  const address = person && openChannels(person).get(channel);
  if (!person || !address || person.account.status !== "active") return;
  const content = await contentFor(ctx, person);
  await once(ctx.platform, `channel-test#${event.id}`, async () => {
    await reach(ctx, person, channel, address, content);
  });
}

async function contentFor(ctx: Ctx, { account, profile }: Person): Promise<Content> {
  if (profile.role !== "influencer") return "test";
  const agenda = await ctx.platform.table.get(Agendas, { accountId: account.id });
  const since = freshSince(agenda?.freshUpTo, ctx.now);
  const digest = digestOf(await readFacts(ctx, profile.row, { since, until: ctx.now }));
  return digest ? { digest } : "nothing";
}
