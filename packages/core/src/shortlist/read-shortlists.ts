import type {
  Page,
  Shortlist,
  Shortlisted,
  ShortlistQuery,
  ShortlistWithItems,
} from "@tandem/contract";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, listPage, refuse } from "../platform/index.ts";
import { ShortlistItems, Shortlists } from "./shortlist.entity.ts";
import {
  type ShortlistItemRow,
  type ShortlistRow,
  shortlistedView,
  shortlistView,
} from "./shortlist.rules.ts";

interface PageOf {
  limit: number;
  cursor?: string;
}

/** One's lists, the newest first; a second round trip where it is asked which of them hold someone. */
export async function listShortlists(
  ctx: Ctx,
  { influencerId, limit, cursor }: ShortlistQuery,
): Promise<Page<Shortlist>> {
  const { items, nextCursor } = await listPage(ctx, {
    entity: Shortlists,
    op: Shortlists.query.ofOwner({ ownerId: ctx.actor.id }),
    list: "shortlists",
    limit,
    cursor,
    newestFirst: true,
    show: (row: ShortlistRow) => row,
  });
  if (!influencerId) return { items: items.map((row) => shortlistView(row)), nextCursor };
  const keys = items.map(({ id }) => ({ shortlistId: id, influencerId }));
  const held = await ctx.platform.table.getAll(ShortlistItems, keys, true);
  const holding = new Set(held.map(({ shortlistId }) => shortlistId));
  return { items: items.map((row) => shortlistView(row, holding.has(row.id))), nextCursor };
}

/**
 * A list and a page of who is on it, the last added first. Two round trips: the list with its page,
 * then what those on it show of themselves.
 *
 * @throws `request.not_found`
 */
export async function readShortlist(
  ctx: Ctx,
  id: string,
  page: PageOf,
): Promise<ShortlistWithItems> {
  const [row, { items, nextCursor }] = await Promise.all([
    ctx.platform.table.get(Shortlists, { ownerId: ctx.actor.id, id }),
    itemsOf(ctx, id, page),
  ]);
  if (!row) throw refuse("request.not_found");
  return { ...shortlistView(row), items: await shown(ctx, items), nextCursor };
}

/** Everything on the actor's lists, list by list, for the export of their data. */
export async function* shortlistsOf(ctx: Ctx): AsyncGenerator<unknown> {
  const { table } = ctx.platform;
  for await (const row of table.all(
    Shortlists,
    Shortlists.query.ofOwner({ ownerId: ctx.actor.id }),
  )) {
    const rows: ShortlistItemRow[] = [];
    const ofList = ShortlistItems.query.byInfluencer({ shortlistId: row.id });
    for await (const item of table.all(ShortlistItems, ofList)) rows.push(item);
    const items = (await shown(ctx, rows)).map(({ influencer, ...item }) => ({
      ...item,
      influencerName: influencer?.displayName ?? null,
    }));
    yield { ...shortlistView(row), items };
  }
}

const itemsOf = (ctx: Ctx, shortlistId: string, { limit, cursor }: PageOf) =>
  listPage(ctx, {
    entity: ShortlistItems,
    op: ShortlistItems.query.inOrder({ shortlistId }),
    list: `shortlist:${shortlistId}`,
    limit,
    cursor,
    newestFirst: true,
    show: (row: ShortlistItemRow) => row,
  });

async function shown(ctx: Ctx, items: readonly ShortlistItemRow[]): Promise<Shortlisted[]> {
  const found = await ctx.platform.table.getAll(
    Influencers,
    items.map(({ influencerId }) => ({ id: influencerId })),
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  return items.map((item) => shortlistedView(item, byId.get(item.influencerId)));
}
