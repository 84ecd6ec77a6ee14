import type { AdminLedgerQuery, LedgerLine, Page } from "@tandem/contract";
import { type Ctx, readCursor, writeCursor } from "../platform/index.ts";
import { DAY_SHARDS, type LedgerLineRow, LedgerLines } from "./ledger-line.entity.ts";
import { viewOf } from "./read-ledger.ts";

/** The last line shown; the list goes on before it, on the same day. */
type Place = Pick<LedgerLineRow, "day" | "at" | "id">;

/** All lines of one day of UTC, newest first: today's where none is named. One round trip a page. */
export async function readLedgerOfDay(
  ctx: Ctx,
  { day: wanted, limit, cursor }: AdminLedgerQuery,
): Promise<Page<LedgerLine>> {
  const list = `ledger-of:${wanted ?? "today"}`;
  const before = await readCursor<Place>(ctx.platform, list, cursor);
  const day = before?.day ?? wanted ?? ctx.now.toISOString().slice(0, 10);
  const pages = await Promise.all(
    Array.from({ length: DAY_SHARDS }, (_, shard) => {
      const all = LedgerLines.query.onDay({ day, shard });
      const op = before ? all.lt({ at: before.at, id: before.id }) : all;
      return ctx.platform.table.query(LedgerLines, op, { limit, newestFirst: true });
    }),
  );
  const found = pages.flatMap((page) => page.items).sort(newestFirst);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const more = found.length > limit || pages.some((page) => page.last !== null);
  const place: Place | undefined = last && { day, at: last.at, id: last.id };
  return {
    items: items.map(viewOf),
    nextCursor: more && place ? await writeCursor(ctx.platform, list, place) : null,
  };
}

const newestFirst = (a: LedgerLineRow, b: LedgerLineRow): number =>
  `${a.at}#${a.id}` < `${b.at}#${b.id}` ? 1 : -1;
