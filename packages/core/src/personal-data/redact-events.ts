import { isDeepStrictEqual } from "node:util";
import { tellAnew } from "../notification/index.ts";
import {
  AUDIT_SHARDS,
  type Ctx,
  Events,
  type Op,
  type StoredEvent,
  told,
} from "../platform/index.ts";
import { type Gone, redacted } from "./redact.ts";

/** Takes the person out of everything that happened to a subject, and out of what others were told of it. */
export const redactSubject = (ctx: Ctx, subjectId: string, gone: Gone): Promise<void> =>
  redactAll(ctx, Events.query.ofSubject({ subjectId }), gone);

const DAY_MS = 86_400_000;

/**
 * Takes an admin out of the audit log, day by day since the account was made: what an admin did is
 * about others, and no index leads to it. Rare, and bounded by the age of the account.
 */
export async function redactDays(ctx: Ctx, since: string, gone: Gone): Promise<void> {
  const first = Date.parse(`${since.slice(0, 10)}T00:00:00Z`);
  for (let at = first; at <= ctx.now.getTime(); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    for (let shard = 0; shard < AUDIT_SHARDS; shard++) {
      const theirs = Events.query
        .onDay({ day, shard })
        .where(({ actor }, { eq }) => eq(actor.id, gone.id));
      await redactAll(ctx, theirs, gone);
    }
  }
}

async function redactAll(ctx: Ctx, events: Op, gone: Gone): Promise<void> {
  for await (const event of ctx.platform.table.all(Events, events))
    await redactOne(ctx, event, gone);
}

async function redactOne(ctx: Ctx, event: StoredEvent, gone: Gone): Promise<void> {
  const { actor, data, before, after } = redacted(event, gone);
  const same =
    isDeepStrictEqual(actor, event.actor) &&
    isDeepStrictEqual(data, event.data) &&
    isDeepStrictEqual(before, event.before) &&
    isDeepStrictEqual(after, event.after);
  if (same) return;
  const { subjectId, id } = event;
  // What others were told goes first: the event is what says that it is still to be done.
  await tellAnew(ctx, told({ ...event, actor, data, before, after }));
  const set = Events.patch({ subjectId, id }).set({
    actor,
    data,
    ...(before && { before }),
    ...(after && { after }),
  });
  const dropped = [
    ...(before ? [] : (["before"] as const)),
    ...(after ? [] : (["after"] as const)),
  ];
  await ctx.platform.table.update(Events, dropped.length > 0 ? set.remove(dropped) : set);
}
