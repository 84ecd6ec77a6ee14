import type { AuditEntry, Page } from "@tandem/contract";
import {
  AUDIT_SHARDS,
  type Ctx,
  Events,
  type Position,
  readCursor,
  type StoredEvent,
  writeCursor,
} from "../platform/index.ts";
import { Beginnings } from "./beginning.entity.ts";

const DAY_MS = 86_400_000;
/** Where nobody remembered when things began, the way back ends after so many days. */
const DAYS_BACK = 400;
/** How many days are looked at side by side, after the first. */
const DAYS_AT_ONCE = 7;
/** How many days one call looks at to fill a page that has something, and to find anything at all. */
const DAYS_TO_FILL = 1 + DAYS_AT_ONCE;
const DAYS_TO_FIND = 1 + 4 * DAYS_AT_ONCE;

interface Wish {
  subjectId?: string;
  day?: string;
  limit: number;
  cursor?: string;
}

/**
 * Every change, newest first: of one thing, or of all, day by day back from `day` or today. Over
 * quiet days a page can be short, or empty, although more follows: `nextCursor` tells.
 *
 * Round trips: one, and one more a week without changes.
 */
export const readAudit = (ctx: Ctx, wish: Wish): Promise<Page<AuditEntry>> =>
  wish.subjectId === undefined ? readDays(ctx, wish) : readSubject(ctx, wish, wish.subjectId);

async function readSubject(ctx: Ctx, wish: Wish, subjectId: string): Promise<Page<AuditEntry>> {
  const list = `audit:of:${subjectId}`;
  const after = await readCursor<Position>(ctx.platform, list, wish.cursor);
  const op = Events.query.ofSubject({ subjectId });
  const { items, last } = await ctx.platform.table.query(Events, op, {
    limit: wish.limit,
    after,
    newestFirst: true,
  });
  return {
    items: items.map(auditEntry),
    nextCursor: last ? await writeCursor(ctx.platform, list, last) : null,
  };
}

/** Where the way back stands: at a day, before an event of it, and where it ends. */
interface Place {
  day: string;
  before?: string;
  first: string;
}

async function readDays(ctx: Ctx, wish: Wish): Promise<Page<AuditEntry>> {
  const list = `audit:days:${wish.day ?? "today"}`;
  let place =
    (await readCursor<Place>(ctx.platform, list, wish.cursor)) ?? (await start(ctx, wish.day));
  const events: StoredEvent[] = [];
  let open: Place | null = place;
  for (let looked = 0; open && events.length < wish.limit; ) {
    if (looked >= (events.length > 0 ? DAYS_TO_FILL : DAYS_TO_FIND)) break;
    const days = daysBack(place, looked === 0 ? 1 : DAYS_AT_ONCE);
    const missing = wish.limit - events.length;
    const found = await Promise.all(
      days.map((day) => dayBefore(ctx, day, day === place.day ? place.before : undefined, missing)),
    );
    looked += days.length;
    open = null;
    for (const [i, ofDay] of found.entries()) {
      const day = days[i] as string;
      const room = wish.limit - events.length;
      events.push(...ofDay.slice(0, room));
      const { first } = place;
      if (ofDay.length >= room) {
        open = { day, before: events.at(-1)?.id, first };
        break;
      }
      open = day > first ? { day: shifted(day, -1), first } : null;
    }
    if (open) place = open;
  }
  return {
    items: events.map(auditEntry),
    nextCursor: open ? await writeCursor(ctx.platform, list, open) : null,
  };
}

async function start(ctx: Ctx, day: string | undefined): Promise<Place> {
  const today = ctx.now.toISOString().slice(0, 10);
  const beginning = await ctx.platform.table.get(Beginnings, {}, false);
  const first = beginning?.day ?? shifted(today, -DAYS_BACK);
  const from = day !== undefined && day < today ? day : today;
  return { day: from, first };
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);

const daysBack = ({ day, first }: Place, most: number): string[] => {
  const days = Array.from({ length: most }, (_, i) => shifted(day, -i));
  return days.filter((one, i) => i === 0 || one >= first);
};

/** The newest events of a day, all shards merged: ids are sorted by time. */
async function dayBefore(
  ctx: Ctx,
  day: string,
  before: string | undefined,
  limit: number,
): Promise<StoredEvent[]> {
  const shards = Array.from({ length: AUDIT_SHARDS }, (_, shard) => shard);
  const pages = await Promise.all(
    shards.map((shard) => {
      const all = Events.query.onDay({ day, shard });
      const op = before === undefined ? all : all.lt({ id: before });
      return ctx.platform.table.query(Events, op, { limit, newestFirst: true });
    }),
  );
  return pages
    .flatMap((page) => page.items)
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, limit);
}

/** An event as the audit log shows it. */
export const auditEntry = (event: StoredEvent): AuditEntry => ({
  id: event.id,
  at: event.at,
  actor: event.actor,
  kind: event.kind,
  subject: { type: event.subjectType, id: event.subjectId },
  before: event.before ?? null,
  after: event.after ?? null,
  reason: typeof event.data?.reason === "string" ? event.data.reason : undefined,
});
