import { type Ctx, Refusal, refuse, save, write } from "../platform/index.ts";
import { ShortlistItems, Shortlists } from "./shortlist.entity.ts";

class NotOnIt extends Refusal {}

/** Takes someone off a list; who is not on it is no matter. Throws `request.not_found` for the list. */
export async function takeOffShortlist(
  ctx: Ctx,
  shortlistId: string,
  influencerId: string,
): Promise<void> {
  const list = { ownerId: ctx.actor.id, id: shortlistId };
  const { found, item } = await ctx.platform.table.getTogether({
    found: [Shortlists, list],
    item: [ShortlistItems, { shortlistId, influencerId }],
  });
  if (!found) throw refuse("request.not_found");
  if (!item) return;
  const gone = ShortlistItems.delete({ shortlistId, influencerId }).where(
    ({ addedAt }, { exists }) => exists(addedAt),
  );
  const counted = Shortlists.patch(list)
    .add({ count: -1 })
    .set({ updatedAt: ctx.now.toISOString() });
  try {
    await save(ctx, {
      writes: [
        write(gone, () => new NotOnIt("request.conflict")),
        write(counted, () => refuse("request.not_found")),
      ],
      events: [],
      answer: undefined,
    });
  } catch (error) {
    if (!(error instanceof NotOnIt)) throw error;
  }
}
