import type { Shortlist, ShortlistChange } from "@tandem/contract";
import { type Ctx, refuse, save, write } from "../platform/index.ts";
import { Shortlists } from "./shortlist.entity.ts";
import { shortlistView } from "./shortlist.rules.ts";

/** Gives a list another name. Throws `request.not_found`, `request.stale`. */
export async function renameShortlist(
  ctx: Ctx,
  id: string,
  { version, name }: ShortlistChange,
): Promise<Shortlist> {
  const key = { ownerId: ctx.actor.id, id };
  const row = await ctx.platform.table.get(Shortlists, key);
  if (!row) throw refuse("request.not_found");
  if (row.version !== version) throw refuse("request.stale");
  const change = { name, version: version + 1, updatedAt: ctx.now.toISOString() };
  const op = Shortlists.patch(key)
    .set(change)
    .where(({ version: stored }, { eq }) => eq(stored, version));
  return save(ctx, {
    writes: [write(op, (current) => refuse(current ? "request.stale" : "request.not_found"))],
    events: [],
    answer: shortlistView({ ...row, ...change }),
  });
}
