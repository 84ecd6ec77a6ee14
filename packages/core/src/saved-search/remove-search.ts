import { type Ctx, refuse, save, write } from "../platform/index.ts";
import { SavedSearchCounts, SavedSearches, SavedSearchNames } from "./saved-search.entity.ts";
import { foldedName } from "./saved-search.rules.ts";

/** Forgets a search. Throws `request.not_found`. */
export async function removeSearch(ctx: Ctx, id: string): Promise<void> {
  const ownerId = ctx.actor.id;
  const row = await ctx.platform.table.get(SavedSearches, { ownerId, id });
  if (!row) throw refuse("request.not_found");
  // Renamed meanwhile, another name would be left behind.
  const gone = SavedSearches.delete({ ownerId, id }).where(({ name }, { eq }) =>
    eq(name, row.name),
  );
  await save(ctx, {
    writes: [
      write(gone, (current) => refuse(current ? "request.conflict" : "request.not_found")),
      write(SavedSearchNames.delete({ ownerId, name: foldedName(row.name) })),
      write(SavedSearchCounts.upsert({ ownerId }).add({ count: -1 })),
    ],
    events: [],
    answer: undefined,
  });
}
