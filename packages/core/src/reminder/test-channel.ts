import type { Channel, Role } from "@tandem/contract";
import { requirePerson } from "../account/index.ts";
import { type Ctx, countWithin, refuse, save } from "../platform/index.ts";
import { openChannels } from "./channels.ts";
import { testRequested } from "./reminder.events.ts";

const HOUR = 3600;
const MOST_AN_HOUR = 5;

/**
 * "Send me one now": asks for what a channel would bring today, so that its owner sees it arrive.
 *
 * @throws `preferences.channel_off`, `request.too_many` after five within an hour
 */
export async function testChannel(ctx: Ctx, channel: Channel): Promise<void> {
  const person = await requirePerson(ctx.platform, ctx.actor.id);
  if (!openChannels(person).has(channel)) {
    throw refuse("preferences.channel_off", "Switch this channel on first.");
  }
  const { id } = ctx.actor;
  const { count, retryAfter } = await countWithin(
    ctx.platform,
    "channel-test",
    id,
    HOUR,
    1,
    ctx.now,
  );
  if (count > MOST_AN_HOUR) {
    throw refuse("request.too_many", `At most ${MOST_AN_HOUR} tests an hour.`, {
      facts: { most: MOST_AN_HOUR },
      retryAfter,
    });
  }
  const role = person.account.role satisfies Role;
  await save(ctx, {
    writes: [],
    events: [testRequested(id, { channel, role })],
    answer: undefined,
  });
}
