import { MAX_SHORTLISTS, type NewShortlist, type Shortlist } from "@tandem/contract";
import { type Ctx, newId, refuse, save, write } from "../platform/index.ts";
import { ShortlistCounts, Shortlists } from "./shortlist.entity.ts";
import { newShortlist, shortlistView } from "./shortlist.rules.ts";

/** Begins an empty list. Throws `shortlist.too_many`. */
export async function beginShortlist(ctx: Ctx, { name }: NewShortlist): Promise<Shortlist> {
  const ownerId = ctx.actor.id;
  const row = newShortlist(name, ownerId, newId("lst"), ctx.now);
  const counted = ShortlistCounts.upsert({ ownerId })
    .add({ count: 1 })
    .where(({ count }, { notExists, lt }) => `${notExists(count)} OR ${lt(count, MAX_SHORTLISTS)}`);
  return save(ctx, {
    writes: [write(counted, () => refuse("shortlist.too_many")), write(Shortlists.create(row))],
    events: [],
    answer: shortlistView(row),
  });
}
