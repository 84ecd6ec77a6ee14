import { type Ctx, type Op, refuse, removeAll, save, write } from "../platform/index.ts";
import { ShortlistCounts, ShortlistItems, Shortlists } from "./shortlist.entity.ts";

/**
 * Deletes a list with its notes. Its items go first, so that one that was killed is found and done
 * again; and once more when the list is gone, for what was added meanwhile.
 *
 * @throws `request.not_found`
 */
export async function removeShortlist(ctx: Ctx, id: string): Promise<void> {
  const ownerId = ctx.actor.id;
  const row = await ctx.platform.table.get(Shortlists, { ownerId, id });
  if (!row) throw refuse("request.not_found");
  if (row.count > 0) await forgetItems(ctx, id);
  const gone = Shortlists.delete({ ownerId, id }).where(({ name }, { exists }) => exists(name));
  await save(ctx, {
    writes: [
      write(gone, () => refuse("request.not_found")),
      write(ShortlistCounts.upsert({ ownerId }).add({ count: -1 })),
    ],
    events: [],
    answer: undefined,
  });
  await forgetItems(ctx, id);
}

/** Deletes all lists of an account. */
export async function forgetShortlists(ctx: Ctx, ownerId: string): Promise<void> {
  const { table } = ctx.platform;
  const lists = Shortlists.query.ofOwner({ ownerId });
  for await (const { id } of table.all(Shortlists, lists)) {
    await forgetItems(ctx, id);
    await removeAll(table, [Shortlists.delete({ ownerId, id })]);
  }
  await removeAll(table, [ShortlistCounts.delete({ ownerId })]);
}

/** Empties what others noted about an influencer who is no more; on their lists stands that someone is gone. */
export async function forgetNotesAbout(ctx: Ctx, influencerId: string): Promise<void> {
  const { table } = ctx.platform;
  const about = ShortlistItems.query.holding({ influencerId });
  for await (const { shortlistId, note } of table.all(ShortlistItems, about)) {
    if (note === "") continue;
    const emptied = ShortlistItems.patch({ shortlistId, influencerId }).set({ note: "" });
    await save(
      { ...ctx, idempotency: undefined },
      {
        writes: [write(emptied)],
        events: [],
        answer: undefined,
      },
    );
  }
}

async function forgetItems({ platform: { table } }: Ctx, shortlistId: string): Promise<void> {
  const rows: Op[] = [];
  const items = ShortlistItems.query.byInfluencer({ shortlistId });
  for await (const { influencerId } of table.all(ShortlistItems, items))
    rows.push(ShortlistItems.delete({ shortlistId, influencerId }));
  await removeAll(table, rows);
}
