import type { Review } from "@tandem/contract";
import { type Change, type Ctx, type NewEvent, refuse, save, write } from "../platform/index.ts";
import { ratingWrites } from "./rating-writes.ts";
import { Reviews } from "./review.entity.ts";
import { type ReviewKind, reviewEvent } from "./review.events.ts";
import { type ReviewRow, reviewView } from "./review.rules.ts";

/**
 * Hides a review for a reason: it is shown to admins alone and counts no more.
 *
 * @throws `request.not_found`, `review.already_hidden`
 */
export async function hideReview(ctx: Ctx, id: string, reason: string): Promise<Review> {
  return save(ctx, hiding(ctx, await requireReview(ctx, id), reason));
}

/** What hides a review, to be saved with what led to it. Throws `review.already_hidden`. */
export function hiding(ctx: Ctx, review: ReviewRow, reason: string): Change<Review> {
  if (review.hidden) throw refuse("review.already_hidden");
  const { id } = review;
  const hidden = { reason, at: ctx.now.toISOString() };
  const op = Reviews.patch({ id })
    .set({ hidden })
    .where((row, { notExists }) => notExists(row.hidden));
  return {
    writes: [write(op, () => refuse("review.already_hidden")), ...ratingWrites(review, -1)],
    events: [told("review.hidden", review, { before: false, after: true }, reason)],
    answer: reviewView({ ...review, hidden }, ctx.actor),
  };
}

/**
 * Shows a hidden review again; it counts as before.
 *
 * @throws `request.not_found`, `review.not_hidden`
 */
export async function showReview(ctx: Ctx, id: string): Promise<Review> {
  const { hidden, ...review } = await requireReview(ctx, id);
  if (!hidden) throw refuse("review.not_hidden");
  const op = Reviews.patch({ id })
    .remove(["hidden"])
    .where((row, { exists }) => exists(row.hidden));
  return save(ctx, {
    writes: [write(op, () => refuse("review.not_hidden")), ...ratingWrites(review, 1)],
    events: [told("review.shown", review, { before: true, after: false })],
    answer: reviewView(review, ctx.actor),
  });
}

/** The review as it is kept, hidden or not. */
export async function requireReview(ctx: Ctx, id: string): Promise<ReviewRow> {
  const review = await ctx.platform.table.get(Reviews, { id });
  if (!review) throw refuse("request.not_found");
  return review;
}

const told = (
  kind: ReviewKind,
  review: ReviewRow,
  hidden: { before: boolean; after: boolean },
  reason?: string,
): NewEvent => {
  const { adRequestId, by, rating } = review;
  const { campaignId, campaignName, sponsorId, sponsorName, influencerId, influencerName } = review;
  return reviewEvent(
    kind,
    review.id,
    {
      parties: {
        campaignId,
        campaignName,
        sponsorId,
        sponsorName,
        influencerId,
        influencerName,
      },
      adRequestId,
      by,
      rating,
      ...(reason && { reason }),
    },
    { before: { rating, hidden: hidden.before }, after: { rating, hidden: hidden.after } },
  );
};
