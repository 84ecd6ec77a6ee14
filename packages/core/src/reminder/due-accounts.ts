import type { Ctx, Position } from "../platform/index.ts";
import { AGENDA_SHARDS, Agendas } from "./agenda.entity.ts";
import { freshSince, freshUntil, quarterOf } from "./digest-time.ts";
import { FreshNiches } from "./fresh.entity.ts";

/** A zone, and the day that it is there. */
export interface Local {
  zone: string;
  day: string;
}

/** A list of accounts that are due, read page by page; lists are planned in the order of their names. */
export interface Source {
  name: string;
  read(
    ctx: Ctx,
    after: Position | null,
    limit: number,
  ): Promise<{ accounts: string[]; last: Position | null }>;
}

/** Those with something on their agenda for the day, or for one before that was missed. */
export const dueSources = ({ zone, day }: Local): Source[] =>
  Array.from({ length: AGENDA_SHARDS }, (_, shard) => ({
    name: `due#${shard}`,
    read: async ({ platform }, after, limit) => {
      const due = Agendas.query.dueInZone({ dueBucket: `${zone}#${shard}` }).lte({ dueDay: day });
      const { items, last } = await platform.table.query(Agendas, due, { limit, after });
      return { accounts: items.map(({ accountId }) => accountId), last };
    },
  }));

/**
 * Those in whose niche a campaign was published since the zone's digests before, and who are not due
 * anyway.
 *
 * @param before the last day whose new campaigns were planned in this zone.
 */
export async function newsSources(
  ctx: Ctx,
  { zone, day }: Local,
  before: string | undefined,
): Promise<Source[]> {
  const until = freshUntil(zone, day);
  const told = before === undefined ? undefined : freshUntil(zone, before).toISOString();
  const niches = await freshNiches(ctx, freshSince(told, until), until);
  return niches.map((niche) => ({
    name: `niche#${niche}`,
    read: async ({ platform }, after, limit) => {
      const all = Agendas.query.inNiche({ nicheBucket: `${niche}#${zone}` });
      const { items, last } = await platform.table.query(Agendas, all, { limit, after });
      const accounts = items
        .filter(({ settledDay = "", dueDay = "~" }) => settledDay < day && dueDay > day)
        .map(({ accountId }) => accountId);
      return { accounts, last };
    },
  }));
}

/** Niches with a campaign published between two instants, each once, in the order of their names. */
async function freshNiches({ platform }: Ctx, since: Date, until: Date): Promise<string[]> {
  const [from, to] = [quarterOf(since), quarterOf(until)];
  const niches = new Set<string>();
  for (let at = since; quarterOf(at).slice(0, 10) <= to.slice(0, 10); at = nextDay(at)) {
    const onDay = FreshNiches.query
      .onDay({ day: at.toISOString().slice(0, 10) })
      .between({ quarter: from }, { quarter: to });
    for await (const { niche, quarter } of platform.table.all(FreshNiches, onDay)) {
      if (quarter < to) niches.add(niche);
    }
  }
  return [...niches].sort((a, b) => (a < b ? -1 : 1));
}

const nextDay = (at: Date): Date => new Date(at.getTime() + 86_400_000);
