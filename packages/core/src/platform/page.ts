import type { Page } from "@tandem/contract";
import type { Ctx } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { AnyEntity, ItemOf } from "./entity.ts";
import type { Platform } from "./platform.ts";
import type { Op, Position } from "./table.ts";

/** How many queries one page may take when its conditions match little. */
const MAX_QUERIES = 8;

interface Rows<E extends AnyEntity> {
  entity: E;
  op: Op;
  limit: number;
  newestFirst?: boolean;
  keep?: (row: ItemOf<E>) => boolean;
}

/** The rows of a page, and where the next one goes on. */
export interface RowsRead<E extends AnyEntity> {
  rows: ItemOf<E>[];
  next: Position | null;
}

interface Listing<E extends AnyEntity, T> extends Rows<E> {
  /** Names the list for its cursors: a cursor of one list is none for another. */
  list: string;
  cursor: string | undefined;
  show: (row: ItemOf<E>) => T;
  /** Remembers the rows of the first page, or has them already. */
  first?: (read: () => Promise<RowsRead<E>>) => Promise<RowsRead<E>>;
}

/**
 * One page of an index, the rows that `keep` refuses left out. Without `keep` it is one query.
 * Where little matches, a page may be shorter than `limit` although more follows.
 */
export async function listPage<E extends AnyEntity, T>(
  ctx: Ctx,
  listing: Listing<E, T>,
): Promise<Page<T>> {
  const list = `${ctx.actor.id}:${listing.list}`;
  const after = (await readCursor<Position>(ctx.platform, list, listing.cursor)) ?? null;
  const { rows, next } = after
    ? await readRows(ctx.platform, listing, after)
    : await (listing.first ?? ((read) => read()))(() => readRows(ctx.platform, listing, null));
  return {
    items: rows.map(listing.show),
    nextCursor: next ? await writeCursor(ctx.platform, list, next) : null,
  };
}

async function readRows<E extends AnyEntity>(
  platform: Platform,
  { entity, op, limit, keep, newestFirst }: Rows<E>,
  from: Position | null,
): Promise<RowsRead<E>> {
  let after = from;
  const rows: ItemOf<E>[] = [];
  for (let queries = 0; queries < MAX_QUERIES; queries++) {
    const wanted = limit - rows.length;
    const page = await platform.table.query(entity, op, {
      limit: keep ? Math.max(wanted, 25) : wanted,
      after,
      newestFirst,
    });
    for (const [i, row] of page.items.entries()) {
      if (keep && !keep(row)) continue;
      rows.push(row);
      if (rows.length === limit && i < page.items.length - 1)
        return { rows, next: page.positions[i] ?? null };
    }
    after = page.last;
    if (!after || rows.length >= limit) break;
  }
  return { rows, next: after };
}

/** A page cut from rows already in memory and in order; the cursor names the last one shown. */
export async function slicePage<R extends { id: string }, T>(
  ctx: Ctx,
  rows: R[],
  listing: { list: string; limit: number; cursor: string | undefined; show: (row: R) => T },
): Promise<Page<T>> {
  const list = `${ctx.actor.id}:${listing.list}`;
  const after = await readCursor<{ id: string; at: number }>(ctx.platform, list, listing.cursor);
  const found = after ? rows.findIndex((row) => row.id === after.id) : -1;
  const start = after ? (found >= 0 ? found + 1 : Math.min(after.at, rows.length)) : 0;
  const shown = rows.slice(start, start + listing.limit);
  const last = shown.at(-1);
  const more = last && start + shown.length < rows.length;
  return {
    items: shown.map(listing.show),
    nextCursor: more
      ? await writeCursor(ctx.platform, list, { id: last.id, at: start + shown.length })
      : null,
  };
}
