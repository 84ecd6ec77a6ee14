import type { NewReview, Review } from "@tandem/contract";
import { type AdRequestRow, AdRequests, partiesOf, requireParty } from "../ad-request/index.ts";
import { Campaigns } from "../campaign/index.ts";
import { type Ctx, refuse, save, write } from "../platform/index.ts";
import { ratingWrites } from "./rating-writes.ts";
import { Reviews } from "./review.entity.ts";
import { reviewEvent } from "./review.events.ts";
import { assertMayReview, newReview, reviewView } from "./review.rules.ts";

/**
 * Reviews the other side of a completed collaboration, once: the words, the sums of the ratings and
 * the fact in one transaction. Both sides may do it at the same time.
 *
 * Three round trips: whether the campaign is private is not in the request.
 *
 * @throws `request.not_found`, `review.not_completed`, `review.already_written`
 */
export async function writeReview(
  ctx: Ctx,
  adRequestId: string,
  input: NewReview,
): Promise<Review> {
  const { request, side } = await requireParty(ctx, adRequestId);
  assertMayReview(request, side);
  const campaign = await ctx.platform.table.get(Campaigns, { id: request.campaignId });
  const review = newReview(request, side, input, campaign?.visibility === "private", ctx.now);
  const noted = AdRequests.patch({ id: adRequestId })
    .append({ reviewedBy: [side] })
    .add({ version: 1 })
    .set({ updatedAt: ctx.now.toISOString() })
    .where(({ status, reviewedBy }, { eq, notContains, notExists }) =>
      [
        eq(status, "completed"),
        `(${notExists(reviewedBy)} OR ${notContains(reviewedBy, side)})`,
      ].join(" AND "),
    );
  return save(ctx, {
    writes: [
      write(noted, (current) => whyNot(current as AdRequestRow | undefined, side)),
      write(Reviews.create(review), () => refuse("review.already_written")),
      ...ratingWrites(review, 1),
    ],
    events: [
      reviewEvent(
        "review.written",
        review.id,
        { parties: partiesOf(request), adRequestId, by: side, rating: review.rating },
        { after: { rating: review.rating, hidden: false } },
      ),
    ],
    answer: reviewView(review, ctx.actor),
  });
}

function whyNot(current: AdRequestRow | undefined, side: "sponsor" | "influencer") {
  if (!current) return refuse("request.not_found");
  try {
    assertMayReview(current, side);
  } catch (refusal) {
    return refusal as ReturnType<typeof refuse>;
  }
  return refuse("request.conflict");
}
