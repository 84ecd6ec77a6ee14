import type { Page } from "@tandem/contract";
import type { Ctx } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { AnyEntity, ItemOf } from "./entity.ts";
import type { Op, Position } from "./table.ts";

/** How many queries one page may take when its conditions match little. */
const MAX_QUERIES = 8;

interface Listing<E extends AnyEntity, T> {
  entity: E;
  op: Op;
  /** Names the list for its cursors: a cursor of one list is none for another. */
  list: string;
  limit: number;
  cursor: string | undefined;
  newestFirst?: boolean;
  keep?: (row: ItemOf<E>) => boolean;
  show: (row: ItemOf<E>) => T;
}

/**
 * One page of an index, the rows that `keep` refuses left out. Without `keep` it is one query.
 * Where little matches, a page may be shorter than `limit` although more follows.
 */
export async function listPage<E extends AnyEntity, T>(
  ctx: Ctx,
  listing: Listing<E, T>,
): Promise<Page<T>> {
  const { entity, op, limit, keep, newestFirst } = listing;
  const list = `${ctx.actor.id}:${listing.list}`;
  let after: Position | null =
    (await readCursor<Position>(ctx.platform, list, listing.cursor)) ?? null;
  const items: T[] = [];
  for (let queries = 0; queries < MAX_QUERIES; queries++) {
    const wanted = limit - items.length;
    const page = await ctx.platform.table.query(entity, op, {
      limit: keep ? Math.max(wanted, 25) : wanted,
      after,
      newestFirst,
    });
    for (const [i, row] of page.items.entries()) {
      if (keep && !keep(row)) continue;
      items.push(listing.show(row));
      if (items.length === limit && i < page.items.length - 1) {
        return { items, nextCursor: await writeCursor(ctx.platform, list, page.positions[i]) };
      }
    }
    after = page.last;
    if (!after || items.length >= limit) break;
  }
  return { items, nextCursor: after ? await writeCursor(ctx.platform, list, after) : null };
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
