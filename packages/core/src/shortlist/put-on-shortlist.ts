import { MAX_SHORTLISTED, type Shortlisted, type ShortlistNote } from "@tandem/contract";
import { type InfluencerRow, Influencers } from "../influencer/index.ts";
import { type Ctx, Refusal, refuse, save, write } from "../platform/index.ts";
import { ShortlistItems, Shortlists } from "./shortlist.entity.ts";
import { type ShortlistItemRow, shortlistedView } from "./shortlist.rules.ts";

/** Someone was put on the list, or taken off it, since it was read. */
class Moved extends Refusal {}

const ATTEMPTS = 4;

/**
 * Puts an influencer on a list, or changes the note about one who is on it; done again it does
 * nothing more. Who is not in search cannot be added, but a note about them can be changed.
 *
 * @throws `request.not_found`, `shortlist.full`
 */
export async function putOnShortlist(
  ctx: Ctx,
  shortlistId: string,
  influencerId: string,
  wish: ShortlistNote,
): Promise<Shortlisted> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await put(ctx, shortlistId, influencerId, wish);
    } catch (error) {
      if (!(error instanceof Moved) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function put(
  ctx: Ctx,
  shortlistId: string,
  influencerId: string,
  { note }: ShortlistNote,
): Promise<Shortlisted> {
  const list = { ownerId: ctx.actor.id, id: shortlistId };
  const { found, item, influencer } = await ctx.platform.table.getTogether({
    found: [Shortlists, list],
    item: [ShortlistItems, { shortlistId, influencerId }],
    influencer: [Influencers, { id: influencerId }],
  });
  if (!found) throw refuse("request.not_found");
  if (item) return renote(ctx, item, note ?? item.note, influencer);
  if (!influencer?.listed) throw refuse("request.not_found", "There is no such influencer.");
  const row = { shortlistId, influencerId, note: note ?? "", addedAt: ctx.now.toISOString() };
  const counted = Shortlists.patch(list)
    .add({ count: 1 })
    .set({ updatedAt: row.addedAt })
    .where(({ count }, { lt }) => lt(count, MAX_SHORTLISTED));
  return save(ctx, {
    writes: [
      write(ShortlistItems.create(row), () => new Moved("request.conflict")),
      write(counted, (current) => refuse(current ? "shortlist.full" : "request.not_found")),
    ],
    events: [],
    answer: shortlistedView(row, influencer),
  });
}

async function renote(
  ctx: Ctx,
  item: ShortlistItemRow,
  note: string,
  influencer: InfluencerRow | null,
): Promise<Shortlisted> {
  const answer = shortlistedView({ ...item, note }, influencer);
  if (note === item.note) return answer;
  const { shortlistId, influencerId } = item;
  const op = ShortlistItems.patch({ shortlistId, influencerId }).set({ note });
  return save(ctx, {
    writes: [write(op, () => new Moved("request.conflict"))],
    events: [],
    answer,
  });
}
